package app.huike.crm.messaging;

import app.huike.crm.messaging.domain.UnsubscribeToken;
import app.huike.crm.platform.Settings;
import app.huike.crm.platform.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Makes and reads the addresses that customers unsubscribe at. The secret is made once for an installation and kept in its database. */
@ApplicationScoped
class UnsubscribeLinks {

    private static final String SECRET = "messaging.unsubscribe-secret";
    private static final int SECRET_LENGTH = 32;

    @Inject
    private Settings settings;

    @Inject
    private Shop shop;

    /** Where the customer of that message unsubscribes. */
    String address(UUID messageId) {
        return shop.publicUrl() + "/unsubscribe?t=" + UnsubscribeToken.of(messageId, secret());
    }

    /** The message of a token that is ours. */
    Optional<UUID> message(String token) {
        return UnsubscribeToken.read(token, secret());
    }

    /** Asked each time: what another node's rolled-back start made up must not be remembered here. */
    private byte[] secret() {
        return Base64.getDecoder()
                .decode(settings.get(SECRET).orElseGet(() -> settings.keepFirst(SECRET, newSecret())));
    }

    private static String newSecret() {
        byte[] secret = new byte[SECRET_LENGTH];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }
}
