package app.huike.web.ui.loyalty;

import app.huike.crm.loyalty.Declines;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.loyalty.Preference;
import app.huike.crm.platform.BusinessClock;
import app.huike.web.ui.Say;
import app.huike.web.ui.customer.SeeCustomer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The customer of this page wants to be a member, says what he likes, or does not want to be one. */
@Named("enrolMember")
@RequestScoped
public class EnrolMember {

    private static final String HERE = "account-manager";

    @Inject
    private Memberships memberships;

    @Inject
    private Declines declines;

    @Inject
    private SeeCustomer customer;

    @Inject
    private BusinessClock clock;

    @Inject
    private Say say;

    private String key;
    private String value;
    private String source;

    public String enrol() {
        String ref = customer.getSeen().ref();
        if (!say.did(() -> memberships.enrol(ref, HERE, liked()))) {
            return null;
        }
        say.goodThere("enrol.done");
        return customer.again();
    }

    /** Nothing where no preference was typed; whatever is missing of one, the door says. */
    private List<Preference> liked() {
        boolean none = blank(key) && blank(value);
        return none ? List.of() : List.of(new Preference(key, value, source, clock.instant()));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public String decline() {
        if (!say.did(() -> declines.decline(customer.getSeen().ref(), HERE))) {
            return null;
        }
        say.goodThere("decline.done");
        return customer.again();
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
