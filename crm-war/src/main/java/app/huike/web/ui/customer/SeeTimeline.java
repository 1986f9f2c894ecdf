package app.huike.web.ui.customer;

import app.huike.crm.analytics.Timeline;
import app.huike.crm.analytics.TimelineEntry;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Everything that happened with the customer of this page, newest first, as sentences. */
@Named("timeline")
@RequestScoped
public class SeeTimeline {

    private static final int STEP = 30;

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

    private int length = STEP;
    private Page<TimelineEntry> page;

    public List<TimelineEntry> getEntries() {
        return load().items();
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
        int longer = Math.min(length + STEP, PageRequest.GREATEST_LIMIT);
        return load().next() == null || longer == length ? 0 : longer;
    }

    private Page<TimelineEntry> load() {
        if (page == null) {
            page = timeline.of(customer.getSeen().id(), new PageRequest(length, null));
        }
        return page;
    }

    public int getLength() {
        return length;
    }

    public void setLength(int length) {
        this.length = Math.max(1, Math.min(length, PageRequest.GREATEST_LIMIT));
    }
}
