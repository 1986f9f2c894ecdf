package app.huike.crm.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** As long as there are no tiers, nobody has one. */
@ApplicationScoped
class NoTiers implements CustomerTier {

    @Override
    public boolean goldOrAbove(UUID customerId) {
        return false;
    }
}
