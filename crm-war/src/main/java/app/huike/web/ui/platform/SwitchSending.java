package app.huike.web.ui.platform;

import app.huike.crm.messaging.SendingSwitch;
import app.huike.crm.messaging.SendingSwitch.Position;
import app.huike.web.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The switch and the brake of sending. */
@Named("switchSending")
@RequestScoped
public class SwitchSending {

    @Inject
    private SendingSwitch sending;

    @Inject
    private Say say;

    private SendingSwitch.State state;
    private Position position;
    private String domains;
    private String reason;
    private boolean drop;

    @PostConstruct
    void begin() {
        state = sending.state();
        position = state.position();
        domains = String.join(", ", state.domains());
    }

    public void set() {
        List<String> allowed = domains == null
                ? List.of()
                : Arrays.stream(domains.split("[\\s,;]+"))
                        .filter(domain -> !domain.isBlank())
                        .toList();
        after(say.did(() -> sending.set(position, allowed)), "sending.set");
    }

    public void pause() {
        if (reason == null) {
            say.badAt("reason", "sending.noReason");
            return;
        }
        after(say.did(() -> sending.pause(reason)), "sending.paused");
    }

    public void resume() {
        after(say.did(() -> sending.resume(drop)), "sending.resumed");
    }

    private void after(boolean done, String said) {
        if (done) {
            say.good(said);
        }
        state = sending.state();
    }

    public SendingSwitch.State getState() {
        return state;
    }

    /** Messages that would leave at once if the pause ended now. */
    public int getDue() {
        return sending.due();
    }

    public Position[] getPositions() {
        return Position.values();
    }

    public Position getPosition() {
        return position;
    }

    public void setPosition(Position position) {
        this.position = position;
    }

    public String getDomains() {
        return domains;
    }

    public void setDomains(String domains) {
        this.domains = domains;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isDrop() {
        return drop;
    }

    public void setDrop(boolean drop) {
        this.drop = drop;
    }
}
