package app.huike.lifecycle.arbitration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Asks every source of complaints. */
@ApplicationScoped
public class OpenComplaints {

    private List<Complaints> sources = List.of();

    OpenComplaints() {}

    @Inject
    OpenComplaints(@Any Instance<Complaints> sources) {
        this(sources.stream().toList());
    }

    /** For process tests: of these sources. */
    public OpenComplaints(List<Complaints> sources) {
        this.sources = List.copyOf(sources);
    }

    boolean of(UUID customerId) {
        return sources.stream().anyMatch(source -> source.open(customerId));
    }
}
