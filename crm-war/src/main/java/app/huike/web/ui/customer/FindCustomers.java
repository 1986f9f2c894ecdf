package app.huike.web.ui.customer;

import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.Stage;
import app.huike.crm.journey.StageView;
import app.huike.crm.journey.Stages;
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

/** The list of customers: four queries for a page, however many customers there are. */
@Named("findCustomers")
@RequestScoped
public class FindCustomers {

    private static final int COUNTED = 1000;

    /** One line of the list. */
    public record Row(CustomerView customer, StageView stage, Bought bought) {}

    @Inject
    private Customers customers;

    @Inject
    private Stages stages;

    @Inject
    private Purchases purchases;

    private String text;
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
            count = customers.count(text, COUNTED);
        }
        return count;
    }

    /** Whether there are more than were counted. */
    public boolean isMore() {
        return getCount() >= COUNTED;
    }

    private void load() {
        if (rows == null) {
            Page<CustomerView> page = customers.find(text, new PageRequest(PageRequest.DEFAULT_LIMIT, after));
            List<UUID> ids = page.items().stream().map(CustomerView::id).toList();
            Map<UUID, StageView> stageOf = stages.of(ids);
            Map<UUID, Bought> boughtBy = purchases.bought(ids);
            rows = page.items().stream()
                    .map(each -> new Row(
                            each,
                            stageOf.getOrDefault(each.id(), new StageView(Stage.PROSPECT, each.createdAt())),
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

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
