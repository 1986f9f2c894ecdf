package app.huike.web.ui.start;

import app.huike.lifecycle.demo.DemoPeople;
import app.huike.lifecycle.demo.DemoPerson;
import app.huike.web.security.SignedIn;
import app.huike.web.ui.PageLook;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The fixed people of the demo who are worth a look for whoever is signed in. */
@Named("beginHere")
@RequestScoped
public class BeginHere {

    @Inject
    private DemoPeople people;

    @Inject
    private SignedIn signedIn;

    @Inject
    private PageLook page;

    private List<DemoPerson> all;

    /** Those meant for the reader's roles first, then the others that the reader may see; none outside the demo. */
    public List<DemoPerson> getPeople() {
        if (all == null) {
            all = signedIn.may("CUSTOMER_READ")
                    ? people.list(page.getLocale()).stream()
                            .filter(person -> mine(person) || signedIn.may("CUSTOMER_READ_ALL"))
                            .sorted((first, second) -> Boolean.compare(mine(second), mine(first)))
                            .toList()
                    : List.of();
        }
        return all;
    }

    private boolean mine(DemoPerson person) {
        return signedIn.getRoles().contains(person.role());
    }
}
