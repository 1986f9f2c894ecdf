package app.huike.crm.security;

import app.huike.crm.platform.Migrations;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.domain.PasswordRule;
import app.huike.crm.security.domain.PersonBook;
import app.huike.crm.security.domain.Secrets;
import app.huike.crm.security.domain.SetUpLinks;
import app.huike.crm.shared.Refused;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How an empty installation gets its first user, the administrator {@code admin}: with the password of the setting
 * {@code huike.admin.password}, or through a one-time link that is written to the log and works for an hour. The demo makes its own accounts.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class FirstAdministrator {

    public static final String LOGIN = "admin";

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject
    private Migrations migrations;

    @Inject
    private Shop shop;

    @Inject
    private PersonBook store;

    @Inject
    private SetUpLinks links;

    @Inject
    private People people;

    @Inject
    @ConfigProperty(name = "huike.admin.password")
    private Optional<String> password;

    @PostConstruct
    void prepare() {
        migrations.ensureDone();
        if (shop.demo() || !store.empty()) {
            return;
        }
        // of several nodes that start at the same moment one makes it, and the others see it then
        store.lockAdministration();
        if (!store.empty()) {
            return;
        }
        password.filter(given -> !given.isBlank()).ifPresentOrElse(this::add, this::writeLink);
    }

    /** Whether that is the token of a link that still works. */
    public boolean offers(String token) {
        return token != null && store.empty() && links.works(Secrets.hash(token));
    }

    /** Makes the administrator; refusals {@code LINK_INVALID}, {@code PASSWORD_WEAK}. The link works once. */
    public void create(String token, String chosen) {
        PasswordRule.check(LOGIN, chosen);
        if (!offers(token) || !links.use(Secrets.hash(token))) {
            throw Refused.unknown("LINK_INVALID");
        }
        add(chosen);
    }

    private void add(String chosen) {
        CurrentActor.run(
                Actor.SYSTEM,
                () -> people.provision(new NewPerson(LOGIN, "Administrator", null, null, Set.of(Role.ADMIN), chosen)));
        LOG.info("The first administrator has been made; the login is " + LOGIN + ".");
    }

    private void writeLink() {
        String token = Secrets.random();
        links.replace(Secrets.hash(token));
        LOG.warning("There is no user yet. Within one hour, open " + shop.publicUrl() + "/setup.xhtml?t=" + token
                + " to choose the administrator's password.");
    }
}
