package app.huike.web.ui.task;

import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.People;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Role;
import app.huike.lifecycle.conduct.Conduct;
import app.huike.lifecycle.conduct.Edition;
import app.huike.web.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How one talks with customers: read and agreed to by those who do, written by leads. */
@Named("readConduct")
@RequestScoped
public class ReadConduct {

    private static final String PAGE = "/tasks/conduct.xhtml?faces-redirect=true";

    @Inject
    private Conduct conduct;

    @Inject
    private People people;

    @Inject
    private Say say;

    private Edition now;
    private String rules;
    private String phrases;
    private Map<String, Instant> agreed;

    @PostConstruct
    void begin() {
        now = conduct.current().orElse(null);
        rules = now == null ? "" : now.rules();
        phrases = now == null ? "" : String.join("\n", now.phrases());
    }

    /** Null where nobody has written anything. */
    public Edition getNow() {
        return now;
    }

    public List<String> getLines() {
        return now == null
                ? List.of()
                : now.rules().lines().filter(line -> !line.isBlank()).toList();
    }

    public boolean isToBeRead() {
        return now != null && conduct.isToBeRead();
    }

    public boolean isLead() {
        return CurrentActor.get().may(Permission.TASK_WORK_ALL);
    }

    public String agree() {
        return after(now != null && say.did(() -> conduct.agree(now.number())), "conduct.agreed");
    }

    public String write() {
        List<String> never = phrases == null ? List.of() : phrases.lines().toList();
        return after(say.did(() -> conduct.write(rules, never)), "conduct.written");
    }

    private String after(boolean done, String said) {
        if (done) {
            say.goodThere(said);
        }
        return done ? PAGE : null;
    }

    /** Those who talk with customers, by name. */
    public List<PersonView> getPeople() {
        return Stream.concat(people.withRole(Role.ACCOUNT_MANAGER).stream(), people.withRole(Role.LEAD).stream())
                .distinct()
                .sorted((one, two) -> one.name().compareToIgnoreCase(two.name()))
                .toList();
    }

    /** When that person agreed; null where he has not. */
    public Instant agreedAt(PersonView person) {
        if (agreed == null) {
            agreed = conduct.agreed();
        }
        return agreed.get(person.login());
    }

    public String getRules() {
        return rules;
    }

    public void setRules(String rules) {
        this.rules = rules;
    }

    /** One in each line. */
    public String getPhrases() {
        return phrases;
    }

    public void setPhrases(String phrases) {
        this.phrases = phrases;
    }
}
