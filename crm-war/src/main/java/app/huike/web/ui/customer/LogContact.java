package app.huike.web.ui.customer;

import app.huike.crm.messaging.Interaction.Direction;
import app.huike.crm.messaging.Interaction.Medium;
import app.huike.crm.messaging.Interactions;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A contact with the customer on whatever channel, written down by hand. */
@Named("logContact")
@RequestScoped
public class LogContact {

    private static final List<String> OUTCOMES = List.of("REACHED", "NO_ANSWER", "VOICEMAIL", "WRONG_NUMBER", "NOTE");

    @Inject
    private Interactions interactions;

    @Inject
    private SeeCustomer customer;

    @Inject
    private Say say;

    private Medium medium = Medium.PHONE;
    private Direction direction = Direction.OUT;
    private String outcome = "REACHED";
    private String note;
    private String minutes;

    public String record() {
        if (note == null && "NOTE".equals(outcome)) {
            say.badAt("note", "contact.noNote");
            return null;
        }
        if (!isLength()) {
            say.badAt("minutes", "contact.noLength");
            return null;
        }
        if (!say.did(
                () -> interactions.record(customer.getSeen().id(), medium, direction, outcome, note, null, length()))) {
            return null;
        }
        say.goodThere("contact.recorded");
        return customer.again();
    }

    /** Nothing, or whole minutes of a call; of another contact it does not matter what was typed before. */
    private boolean isLength() {
        return medium != Medium.PHONE || minutes == null || minutes.strip().matches("[1-9]\\d{0,2}");
    }

    private Integer length() {
        return medium != Medium.PHONE || minutes == null ? null : Integer.valueOf(minutes.strip());
    }

    public Medium[] getMedia() {
        return Medium.values();
    }

    public List<String> getOutcomes() {
        return OUTCOMES;
    }

    public Medium getMedium() {
        return medium;
    }

    public void setMedium(Medium medium) {
        this.medium = medium;
    }

    public Direction getDirection() {
        return direction;
    }

    public void setDirection(Direction direction) {
        this.direction = direction;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
