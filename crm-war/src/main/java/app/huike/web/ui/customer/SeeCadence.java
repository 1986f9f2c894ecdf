package app.huike.web.ui.customer;

import app.huike.lifecycle.keepintouch.Cadences;
import app.huike.lifecycle.keepintouch.Cadences.Cadence;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** How often somebody is to be in touch with the customer of this page, and how long nobody was. */
@Named("seeCadence")
@RequestScoped
public class SeeCadence {

    @Inject
    private SeeCustomer customer;

    @Inject
    private Cadences cadences;

    private Optional<Cadence> cadence;

    /** Null for whoever is no member of a tier that has one. */
    public Cadence getWanted() {
        if (cadence == null) {
            cadence = cadences.of(customer.getSeen().id());
        }
        return cadence.orElse(null);
    }
}
