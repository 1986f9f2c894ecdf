package app.huike.web.ui.task;

import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.lifecycle.reminder.Reminders;
import app.huike.web.ui.Say;
import app.huike.web.ui.Show;
import app.huike.web.ui.customer.SeeCustomer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Wanting to be reminded of the customer whom this page is about, or whose task it shows. */
@Named("remindMe")
@RequestScoped
public class RemindMe {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Reminders reminders;

    @Inject
    private LaterWhen when;

    @Inject
    private SeeCustomer customer;

    @Inject
    private SeeTask task;

    @Inject
    private Show show;

    @Inject
    private Say say;

    private List<PersonView> whom;

    private String who = CurrentActor.get().login();
    private String word;
    private boolean made;

    public void remind() {
        Optional<Instant> at = when.chosen();
        if (at.isEmpty() || !say.did(() -> reminders.remind(about(), who, at.get(), word))) {
            return;
        }
        say.good("remind.made", show.moment(at.get()));
        made = true;
        word = null;
    }

    private UUID about() {
        return request.getParameter("ref") == null
                ? task.getTask().customerId()
                : customer.getSeen().id();
    }

    /** Whether it was just made. */
    public boolean isMade() {
        return made;
    }

    /** Whether one may remind others as well. */
    public boolean isOthers() {
        return CurrentActor.get().may(Permission.TASK_WORK_ALL);
    }

    /** Those whom one may remind. */
    public List<PersonView> getWhom() {
        if (whom == null) {
            whom = reminders.whom();
        }
        return whom;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }
}
