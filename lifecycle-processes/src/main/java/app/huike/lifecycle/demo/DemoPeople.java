package app.huike.lifecycle.demo;

import app.huike.crm.platform.Shop;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The fixed people of the demo. */
@Stateless
public class DemoPeople {

    private static final String TEXTS = "app.huike.lifecycle.demo.people";
    private static final ResourceBundle.Control NEVER_THE_SERVERS =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    private Shop shop;

    @Inject
    private DemoState state;

    @Inject
    private DemoSettings settings;

    /** All of them, in the order of the page; empty outside demo mode, without the demo's data, and while it is being made. */
    public List<DemoPerson> list(Locale reader) {
        if (!shop.demo() || !state.ready() || settings.accountsOnly()) {
            return List.of();
        }
        ResourceBundle texts =
                ResourceBundle.getBundle(TEXTS, reader, DemoPeople.class.getClassLoader(), NEVER_THE_SERVERS);
        return Arrays.stream(FixedPerson.values())
                .map(person -> new DemoPerson(
                        Cast.ref(person.number()), person.fullName(), person.role(), texts.getString(person.name())))
                .toList();
    }
}
