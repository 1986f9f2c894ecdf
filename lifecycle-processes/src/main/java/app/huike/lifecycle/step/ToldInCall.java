package app.huike.lifecycle.step;

import app.huike.crm.platform.Shop;
import app.huike.lifecycle.task.CallNotes;
import app.huike.lifecycle.words.StageWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;

/**
 * A complaint that was told in a call: what it is called in words of the stage, in the customer's language, or the shop's where that is not known; and
 * what was said.
 */
@ApplicationScoped
public class ToldInCall {

    private StageWords words;
    private Shop shop;
    private CallNotes notes;

    ToldInCall() {}

    @Inject
    public ToldInCall(StageWords words, Shop shop, CallNotes notes) {
        this.words = words;
        this.shop = shop;
        this.notes = notes;
    }

    /**
     * The words of {@code case.<key>}; what older diagrams say in full stands for itself.
     *
     * @param customers language; null where it is not known
     */
    String subject(String key, Locale customers) {
        return words.text("case." + key, customers == null ? shop.locale() : customers)
                .orElse(key);
    }

    /** The note of the customer's last call; null where there is none. */
    String text(UUID customerId) {
        return notes.last(customerId).orElse(null);
    }
}
