package app.huike.web.ui.care;

import app.huike.crm.care.CaseReplies;
import app.huike.crm.care.CaseWork;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What was said about the case: to the customer, by the customer, among colleagues. Each form sends one text. */
@Named("talkAboutCase")
@RequestScoped
public class TalkAboutCase {

    @Inject
    private CaseWork work;

    @Inject
    private CaseReplies replies;

    @Inject
    private SeeCase page;

    @Inject
    private Say say;

    private String text;

    public String respond() {
        return tell(work::respond);
    }

    public String await() {
        return tell(work::await);
    }

    public String reply() {
        return tell(replies::reply);
    }

    public String note() {
        return tell(work::note);
    }

    public String reopen() {
        return tell(work::reopen);
    }

    private String tell(BiConsumer<UUID, String> deed) {
        if (!say.did(() -> deed.accept(page.getSeen().id(), text))) {
            return null;
        }
        say.goodThere("case.recorded");
        return page.again();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
