package app.huike.lifecycle.sandbox;

import app.huike.crm.customer.AccountManagers;
import jakarta.enterprise.inject.Vetoed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Account managers in memory: whoever is to have one is given the same. */
@Vetoed
public final class ManagersInMemory extends AccountManagers {

    private final List<UUID> named = new ArrayList<>();

    /** Who was given one, oldest first. */
    public List<UUID> named() {
        return named;
    }

    @Override
    public Optional<String> name(UUID customerId) {
        named.add(customerId);
        return Optional.of("Mia Winter");
    }
}
