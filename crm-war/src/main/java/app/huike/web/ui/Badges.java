package app.huike.web.ui;

import app.huike.crm.journey.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;

/** The tone in which a state is shown: good, warn, danger, info, accent, or plain. Tone never says what the word beside it does not. */
@Named("badge")
@ApplicationScoped
public class Badges {

    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("coupon.GRANTED", "info"),
            Map.entry("coupon.REDEEMED", "good"),
            Map.entry("coupon.REVOKED", "danger"),
            Map.entry("message.WAITING", "info"),
            Map.entry("message.SENT", "good"),
            Map.entry("message.KEPT", "warn"),
            Map.entry("message.FAILED", "danger"),
            Map.entry("task.OPEN", "info"),
            Map.entry("task.CLAIMED", "accent"),
            Map.entry("task.DONE", "good"),
            Map.entry("case.REGISTERED", "info"),
            Map.entry("case.ACKNOWLEDGED", "info"),
            Map.entry("case.IN_PROGRESS", "accent"),
            Map.entry("case.AWAITING_CUSTOMER", "warn"),
            Map.entry("case.RESOLVED", "good"),
            Map.entry("case.REOPENED", "danger"),
            Map.entry("deadline.KEPT", "good"),
            Map.entry("deadline.BROKEN", "danger"),
            Map.entry("deadline.NEAR", "warn"),
            Map.entry("goodwill.GRANTED", "good"),
            Map.entry("goodwill.ASKED", "warn"),
            Map.entry("goodwill.REFUSED", "danger"),
            Map.entry("satisfaction.SATISFIED", "good"),
            Map.entry("satisfaction.UNSATISFIED", "danger"),
            Map.entry("severity.1", "danger"),
            Map.entry("severity.2", "warn"),
            Map.entry("import.QUEUED", "info"),
            Map.entry("import.RUNNING", "accent"),
            Map.entry("import.WAITING", "warn"),
            Map.entry("import.DONE", "good"),
            Map.entry("import.FAILED", "danger"),
            Map.entry("batch.WAITING", "info"),
            Map.entry("batch.DONE", "good"),
            Map.entry("batch.REFUSED", "warn"),
            Map.entry("move.PLANNED", "info"),
            Map.entry("move.MOVED", "good"),
            Map.entry("move.PAUSED", "warn"),
            Map.entry("move.FAILED", "danger"),
            Map.entry("journey.RUNNING", "accent"),
            Map.entry("referral.HELD", "warn"),
            Map.entry("referral.WAITING", "accent"),
            Map.entry("referral.REWARDED", "good"),
            Map.entry("invitation.OPEN", "info"),
            Map.entry("invitation.ANSWERED", "good"),
            Map.entry("offer.DRAFT", "warn"),
            Map.entry("offer.ACTIVE", "good"),
            Map.entry("consent.GRANTED", "good"),
            Map.entry("consent.WITHDRAWN", "danger"));

    public String of(String thing, Object state) {
        return TONES.getOrDefault(thing + "." + state, "");
    }

    public String stage(Stage stage) {
        return switch (stage) {
            case NEW -> "info";
            case ACTIVE -> "good";
            case LOYAL -> "accent";
            case AT_RISK -> "warn";
            case LAPSED, LOST -> "danger";
            case PROSPECT, CLOSED -> "";
        };
    }

    /** The sign in a customer's circle: the family name of a Chinese one, the first letter of another. */
    public String initial(String name) {
        return name == null || name.isBlank()
                ? "·"
                : name.strip()
                        .substring(0, name.strip().offsetByCodePoints(0, 1))
                        .toUpperCase(java.util.Locale.ROOT);
    }
}
