package app.huike.web.ui.platform;

import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.web.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Moves the demo's time forward and tells what happened on the way. */
@Named("moveClock")
@RequestScoped
public class MoveClock {

    private static final int SHOWN = 500;

    @Inject
    private VirtualTime time;

    @Inject
    private BusinessClock clock;

    @Inject
    private JourneyLog log;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Say say;

    private Instant since;
    private Integer days;
    private List<JourneyEntry> happened;

    /** What just happened is asked for by the moment in the address, so that the page can be loaded again. */
    @PostConstruct
    void begin() {
        String from = request.getParameter("since");
        if (from != null && from.matches("\\d{1,15}")) {
            since = Instant.ofEpochMilli(Long.parseLong(from));
        }
    }

    public String moveOwn() {
        if (days == null || days < 1 || days > 366) {
            say.badAt("days", "clock.days");
            return null;
        }
        return move(days);
    }

    public String move(int days) {
        Rights.require(Permission.CLOCK_MOVE);
        Instant before = clock.instant();
        return say.did(() -> time.advance(Duration.ofDays(days)))
                ? "/admin/clock.xhtml?faces-redirect=true&since=" + before.toEpochMilli()
                : null;
    }

    /** Everything that was logged since the move began, oldest first. */
    public List<JourneyEntry> getHappened() {
        if (happened == null) {
            happened = since == null ? List.of() : log.since(since, SHOWN);
        }
        return happened;
    }

    /** The same, counted by kind. */
    public List<Map.Entry<String, Long>> getCounts() {
        Map<String, Long> counts = getHappened().stream()
                .collect(Collectors.groupingBy(JourneyEntry::kind, TreeMap::new, Collectors.counting()));
        return List.copyOf(counts.entrySet());
    }

    public boolean isMoved() {
        return since != null;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
