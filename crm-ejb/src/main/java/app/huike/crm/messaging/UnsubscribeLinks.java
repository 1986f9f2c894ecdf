package app.huike.crm.messaging;

import app.huike.crm.platform.LinkSecrets;
import app.huike.crm.platform.Shop;
import app.huike.crm.shared.SignedToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Makes and reads the addresses that customers unsubscribe at. */
@ApplicationScoped
class UnsubscribeLinks {

    private static final String USE = "unsubscribe";
    private static final String SECRET = "messaging.unsubscribe-secret";

    @Inject
    private LinkSecrets secrets;

    @Inject
    private Shop shop;

    /** Where the customer of that message unsubscribes. */
    String address(UUID messageId) {
        return shop.publicUrl() + "/unsubscribe?t=" + SignedToken.of(USE, messageId, secrets.get(SECRET));
    }

    /** The message of a token that is ours. */
    Optional<UUID> message(String token) {
        return SignedToken.read(USE, token, secrets.get(SECRET));
    }
}
