package app.huike.web.ui.customer;

import app.huike.crm.customer.CustomerNarrowing;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.Stage;
import app.huike.crm.journey.StageView;
import app.huike.crm.journey.Stages;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.purchase.Bought;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The list of customers: six queries for a page, however many customers there are. */
@Named("findCustomers")
@RequestScoped
public class FindCustomers {

    private static final int COUNTED = 1000;

    /** One line of the list; {@code tier} is null for whoever is no member. */
    public record Row(CustomerView customer, StageView stage, Tier tier, Bought bought) {}

    @Inject
    private Customers customers;

    @Inject
    private Stages stages;

    @Inject
    private Purchases purchases;

    @Inject
    private Tiers tiers;

    private String text;
    private Tier tier;
    private String after;
    private List<Row> rows;
    private String next;
    private Integer count;

    public List<Row> getRows() {
        load();
        return rows;
    }

    /** Cursor of the rows behind these; null at the end. */
    public String getNext() {
        load();
        return next;
    }

    public int getCount() {
        if (count == null) {
            count = customers.count(text, among(), COUNTED);
        }
        return count;
    }

    /** Whether there are more than were counted. */
    public boolean isMore() {
        return getCount() >= COUNTED;
    }

    private CustomerNarrowing among() {
        return tier == null ? CustomerNarrowing.NONE : tiers.standingIn(tier);
    }

    private void load() {
        if (rows == null) {
            Page<CustomerView> page = customers.find(text, among(), new PageRequest(PageRequest.DEFAULT_LIMIT, after));
            List<UUID> ids = page.items().stream().map(CustomerView::id).toList();
            Map<UUID, StageView> stageOf = stages.of(ids);
            Map<UUID, Tier> tierOf = tiers.now(ids);
            Map<UUID, Bought> boughtBy = purchases.bought(ids);
            rows = page.items().stream()
                    .map(each -> new Row(
                            each,
                            stageOf.getOrDefault(each.id(), new StageView(Stage.PROSPECT, each.createdAt())),
                            tierOf.get(each.id()),
                            boughtBy.getOrDefault(each.id(), Bought.NOTHING)))
                    .toList();
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
