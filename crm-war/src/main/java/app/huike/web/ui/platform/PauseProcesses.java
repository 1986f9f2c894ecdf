package app.huike.web.ui.platform;

import app.huike.lifecycle.engine.PausedProcess;
import app.huike.lifecycle.engine.ProcessPause;
import app.huike.web.ui.Say;
import app.huike.web.ui.customer.CustomerWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The brake of each process, and what becomes of what fell due meanwhile when it is let go. */
@Named("pauseProcesses")
@RequestScoped
public class PauseProcesses {

    /** What becomes of what fell due. */
    public enum Afterwards {
        GO,
        SPREAD,
        DROP
    }

    private static final int USUAL_DAYS = 3;

    @Inject
    private ProcessPause pause;

    @Inject
    private CustomerWords words;

    @Inject
    private Say say;

    private String reason;
    private Afterwards afterwards = Afterwards.GO;
    private Integer days = USUAL_DAYS;
    private Map<String, PausedProcess> paused;

    /** The pause of a process; null where it goes on. */
    public PausedProcess of(String processKey) {
        if (paused == null) {
            paused = pause.all().stream().collect(Collectors.toMap(PausedProcess::processKey, Function.identity()));
        }
        return paused.get(processKey);
    }

    public void begin(String processKey) {
        if (reason == null) {
            say.bad("sending.noReason");
        } else if (say.did(() -> pause.begin(processKey, reason))) {
            say.good("pause.begun", words.process(processKey));
        }
        paused = null;
        reason = null;
    }

    public void end(String processKey) {
        long[] due = {0};
        if (afterwards == Afterwards.SPREAD && (days == null || days < 1 || days > longest())) {
            say.bad("pause.daysWrong", longest());
        } else if (say.did(() -> due[0] = ended(processKey))) {
            say.good("pause.ended", words.process(processKey), due[0]);
        }
        paused = null;
    }

    private long ended(String processKey) {
        return switch (afterwards) {
            case GO -> pause.end(processKey);
            case SPREAD -> pause.spread(processKey, Duration.ofDays(days));
            case DROP -> pause.drop(processKey);
        };
    }

    private static long longest() {
        return ProcessPause.LONGEST.toDays();
    }

    public Afterwards[] getWays() {
        return Afterwards.values();
    }

    public Afterwards getAfterwards() {
        return afterwards;
    }

    public void setAfterwards(Afterwards afterwards) {
        this.afterwards = afterwards;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
