package app.huike.crm.care;

import app.huike.crm.platform.LinkSecrets;
import app.huike.crm.platform.Shop;
import app.huike.crm.shared.SignedToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Makes and reads the addresses at which customers answer surveys. */
@ApplicationScoped
class SurveyLinks {

    private static final String USE = "survey";
    private static final String SECRET = "care.survey-secret";

    @Inject
    private LinkSecrets secrets;

    @Inject
    private Shop shop;

    String address(UUID invitationId) {
        return shop.publicUrl() + "/survey?t=" + SignedToken.of(USE, invitationId, secrets.get(SECRET));
    }

    /** The invitation of a token that is ours. */
    Optional<UUID> invitation(String token) {
        return SignedToken.read(USE, token, secrets.get(SECRET));
    }
}
