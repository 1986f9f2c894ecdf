package app.huike.web.ui.design;

import app.huike.lifecycle.running.CouponPath;
import app.huike.lifecycle.running.ElementRuns;
import app.huike.web.ui.Texts;
import app.huike.web.ui.customer.CustomerWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.stream.Collectors;

/** What the page of what runs calls things. */
@Named("runWords")
@RequestScoped
public class RunWords {

    private static final String RUNNING_TEXT = "runs.stillRunning";

    @Inject
    private Texts texts;

    @Inject
    private CustomerWords words;

    /** What an element is called; its id where nobody has named it. */
    public String element(String process, String id) {
        return texts.containsKey("element." + id) ? texts.element(process, id) : id;
    }

    /** How a run ended: its end, or why it was ended from outside. */
    public String outcome(String outcome) {
        if (CouponPath.RUNNING.equals(outcome)) {
            return texts.get(RUNNING_TEXT);
        }
        if (outcome.isEmpty()) {
            return texts.get("outcome.other");
        }
        return texts.containsKey("outcome." + outcome) ? texts.get("outcome." + outcome) : words.reason(outcome);
    }

    /** Why some fell out, the most frequent first, each with its number. */
    public String why(String process, ElementRuns runs) {
        return runs.why().stream()
                .map(why -> why(process, why.reason()) + " (" + why.runs() + ")")
                .collect(Collectors.joining(", "));
    }

    private String why(String process, String reason) {
        if (reason.isEmpty()) {
            return texts.get("runs.why.other");
        }
        String called = element(process, reason);
        return called.equals(reason) ? words.reason(reason) : called;
    }

    /** A length as people say it: minutes, hours, days. */
    public String length(Duration length) {
        if (length == null) {
            return "";
        }
        if (length.toDays() > 0) {
            return texts.with("runs.days", length.toDays(), length.toHoursPart());
        }
        return texts.hours(length);
    }
}
