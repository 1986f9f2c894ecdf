package app.huike.web.ui.customer;

import app.huike.crm.analytics.CustomerLine;
import app.huike.crm.analytics.CustomerLines;
import app.huike.crm.customer.CustomerNarrowing;
import app.huike.crm.customer.Customers;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The list of customers: three queries for a page, however many customers there are. */
@Named("findCustomers")
@RequestScoped
public class FindCustomers {

    private static final int MOST_COUNTED = 1000;

    @Inject
    private Customers customers;

    @Inject
    private CustomerLines lines;

    @Inject
    private Tiers tiers;

    private String text;
    private Tier tier;
    private String after;
    private List<CustomerLine> rows;
    private String next;
    private Integer count;

    public List<CustomerLine> getRows() {
        load();
        return rows;
    }

    /** Cursor of the rows behind these; null at the end. */
    public String getNext() {
        load();
        return next;
    }

    /** How many there are, up to a thousand. */
    public int getCount() {
        return Math.min(counted(), MOST_COUNTED);
    }

    /** Whether there are more than that. */
    public boolean isMore() {
        return counted() > MOST_COUNTED;
    }

    private int counted() {
        if (count == null) {
            count = customers.count(text, among(), MOST_COUNTED + 1);
        }
        return count;
    }

    private CustomerNarrowing among() {
        return tier == null ? CustomerNarrowing.NONE : tiers.standingIn(tier);
    }

    private void load() {
        if (rows == null) {
            Page<CustomerLine> page = lines.find(text, among(), new PageRequest(PageRequest.DEFAULT_LIMIT, after));
            rows = page.items();
            next = page.next();
        }
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** Those who can be asked for, lowest first. */
    public Tier[] getTiers() {
        return Tier.values();
    }

    /** Null where all customers are wanted. */
    public Tier getTier() {
        return tier;
    }

    public void setTier(Tier tier) {
        this.tier = tier;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
