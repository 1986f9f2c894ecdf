package app.huike.web.ui.platform;

import app.huike.lifecycle.engine.PausedProcess;
import app.huike.lifecycle.engine.ProcessPause;
import app.huike.web.ui.Say;
import app.huike.web.ui.customer.CustomerWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The brake of each process. */
@Named("pauseProcesses")
@RequestScoped
public class PauseProcesses {

    @Inject
    private ProcessPause pause;

    @Inject
    private CustomerWords words;

    @Inject
    private Say say;

    private String reason;
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
        if (say.did(() -> due[0] = pause.end(processKey))) {
            say.good("pause.ended", words.process(processKey), due[0]);
        }
        paused = null;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
