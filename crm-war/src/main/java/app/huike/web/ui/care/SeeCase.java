package app.huike.web.ui.care;

import app.huike.crm.care.CaseEntry;
import app.huike.crm.care.CaseLinks;
import app.huike.crm.care.CaseState;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.Cases;
import app.huike.crm.care.Goodwill;
import app.huike.crm.care.GoodwillView;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.shared.Refused;
import app.huike.web.ui.customer.SeeCustomer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The case of this page, with its history. */
@Named("seeCase")
@RequestScoped
public class SeeCase {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Cases cases;

    @Inject
    private CaseLinks links;

    @Inject
    private Goodwill goodwillRoom;

    @Inject
    private SeeCustomer customer;

    private String number;
    private CaseView seen;
    private List<CaseEntry> history;
    private List<GoodwillView> goodwill;

    /** Background requests carry the page's address, but do not tell it to the page. */
    @PostConstruct
    void begin() {
        number = request.getParameter("number");
    }

    /** The page's first step: without such a case there is no such page. */
    public String look() {
        getSeen();
        return null;
    }

    /** The same page anew, after a deed. */
    public String again() {
        return "/cases/case.xhtml?faces-redirect=true&number=" + getSeen().number();
    }

    public CaseView getSeen() {
        if (seen == null) {
            seen = cases.get(number);
        }
        return seen;
    }

    /** Whether the reader may see the customer as well: whoever was handed the case alone may not. */
    public boolean isCustomerSeen() {
        try {
            customer.lookFor(getSeen().customerId());
            return true;
        } catch (Refused hidden) {
            return false;
        }
    }

    public List<CaseEntry> getHistory() {
        history = history == null ? cases.history(getSeen().id()) : history;
        return history;
    }

    public List<GoodwillView> getGoodwill() {
        goodwill = goodwill == null ? goodwillRoom.of(getSeen().id()) : goodwill;
        return goodwill;
    }

    /** Whether we know the complainant from this case alone. */
    public boolean isStranger() {
        return links.stranger(getSeen());
    }

    /** Customers who may be the complainant. */
    public List<CustomerView> getLikely() {
        return links.likely(getSeen());
    }

    public boolean may(String next) {
        return getSeen().state().mayBecome(CaseState.valueOf(next));
    }

    public boolean isOpen() {
        return getSeen().state().open();
    }

    public boolean isInWork() {
        return getSeen().state().inWork();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
