package app.huike.lifecycle.task;

import app.huike.crm.customer.CustomerChanged;
import app.huike.crm.customer.CustomersMerged;
import app.huike.crm.journey.StageChanged;
import app.huike.crm.loyalty.TierChanged;
import app.huike.crm.messaging.ContactNoted;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.NightlyWork;
import app.huike.crm.purchase.HistoryRecorded;
import app.huike.crm.purchase.PurchaseMade;
import app.huike.crm.purchase.PurchaseRefunded;
import app.huike.lifecycle.engine.Engine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** Has open tasks looked over when something of their customers changes, and at night for what time alone changes. */
@ApplicationScoped
public class KeepTaskFacts extends NightlyWork {

    /** After those who change what is looked at. */
    private static final int LATE = Interceptor.Priority.APPLICATION + 900;

    /** After the stages of the night. */
    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    private TaskFacts facts;
    private BusinessClock clock;
    private Engine engine;

    KeepTaskFacts() {}

    @Inject
    KeepTaskFacts(TaskFacts facts, BusinessClock clock, Engine engine) {
        this.facts = facts;
        this.clock = clock;
        this.engine = engine;
    }

    void bought(@Observes @Priority(LATE) PurchaseMade purchase) {
        look(purchase.customerId());
    }

    void refunded(@Observes @Priority(LATE) PurchaseRefunded refund) {
        look(refund.customerId());
    }

    void loaded(@Observes @Priority(LATE) HistoryRecorded history) {
        facts.look(history.customerIds(), clock.instant());
    }

    void moved(@Observes @Priority(LATE) StageChanged stage) {
        look(stage.customerId());
    }

    void moved(@Observes @Priority(LATE) TierChanged tier) {
        look(tier.customerId());
    }

    void changed(@Observes @Priority(LATE) CustomerChanged customer) {
        look(customer.customerId());
        facts.read(customer.customerId());
    }

    void joined(@Observes @Priority(LATE) CustomersMerged merge) {
        look(merge.into());
        facts.read(merge.into());
    }

    void noted(@Observes @Priority(LATE) ContactNoted contact) {
        facts.read(contact.customerId());
    }

    private void look(UUID customer) {
        facts.look(List.of(customer), clock.instant());
    }

    @Override
    public String name() {
        return "task-facts";
    }

    @Override
    protected LocalTime hour() {
        return NIGHT;
    }

    @Override
    public int runDue(Instant now) {
        return engine.up() ? super.runDue(now) : 0;
    }

    @Override
    protected boolean work(LocalDate day, Instant now) {
        return facts.lookAtAll(now) > 0;
    }
}
