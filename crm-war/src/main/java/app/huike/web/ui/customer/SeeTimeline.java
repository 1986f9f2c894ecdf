package app.huike.web.ui.customer;

import app.huike.crm.analytics.Timeline;
import app.huike.crm.analytics.TimelineEntry;
import app.huike.web.ui.GrowingList;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Everything that happened with the customer of this page, newest first, as sentences. */
@Named("timeline")
@RequestScoped
public class SeeTimeline {

    @Inject
    private Timeline timeline;

    @Inject
    private SeeCustomer customer;

    @Inject
    private JourneyWords journeyWords;

    @Inject
    private CustomerWords words;

    @Inject
    private Texts texts;

    private final GrowingList<TimelineEntry> list =
            new GrowingList<>(30, wanted -> timeline.of(customer.getSeen().id(), wanted));

    public List<TimelineEntry> getEntries() {
        return list.items();
    }

    public String sentence(TimelineEntry entry) {
        return journeyWords.sentence(entry.kind(), entry.detail());
    }

    /** The rule that decided; empty where none did. */
    public String why(TimelineEntry entry) {
        return words.reason(entry.reason());
    }

    /** Who did it, and where in which version of the process. */
    public String who(TimelineEntry entry) {
        return entry.process() == null
                ? words.actor(entry.actor())
                : texts.with(
                        "actor.step",
                        words.process(entry.process().process()),
                        entry.process().version(),
                        words.step(entry.process().element()));
    }

    /** How long the list becomes by "older"; 0 where it has ended. */
    public int getLonger() {
        return list.longer();
    }

    public int getLength() {
        return list.length();
    }

    public void setLength(int length) {
        list.length(length);
    }
}
