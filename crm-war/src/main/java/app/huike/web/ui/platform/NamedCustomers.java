package app.huike.web.ui.platform;

import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The customers of log lines, each asked for once; one that was erased meanwhile has no name. */
@Named("namedCustomers")
@RequestScoped
public class NamedCustomers {

    @Inject
    private Customers customers;

    private final Map<UUID, Optional<CustomerView>> known = new HashMap<>();

    public CustomerView of(UUID id) {
        return known.computeIfAbsent(id, this::ask).orElse(null);
    }

    private Optional<CustomerView> ask(UUID id) {
        try {
            return Optional.of(customers.get(id));
        } catch (Refused gone) {
            return Optional.empty();
        }
    }
}
