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

/** The switch of sending. */
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
        if (say.did(() -> sending.set(position, allowed))) {
            say.good("sending.set");
        }
        state = sending.state();
    }

    public SendingSwitch.State getState() {
        return state;
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
}
