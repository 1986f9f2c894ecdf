package app.huike.inside;

import app.huike.crm.care.CaseClosed;
import app.huike.crm.care.CaseRegistered;
import app.huike.crm.care.SurveyAnswered;
import app.huike.crm.customer.ConsentGranted;
import app.huike.crm.customer.ConsentWithdrawn;
import app.huike.crm.customer.ContactDataChanged;
import app.huike.crm.customer.CustomerErased;
import app.huike.crm.loyalty.AdjustmentRequested;
import app.huike.crm.loyalty.BalanceChanged;
import app.huike.crm.loyalty.TierChanged;
import app.huike.crm.purchase.EarlierPurchaseFound;
import app.huike.crm.purchase.FirstPurchaseMade;
import app.huike.crm.purchase.PurchaseMade;
import app.huike.crm.purchase.PurchaseRefunded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Every event of the business whose transaction was committed. */
@ApplicationScoped
public class Heard {
    private final Queue<Object> events = new ConcurrentLinkedQueue<>();

    /** The events of that type that told of that customer, in their order. */
    public <T> List<T> of(Class<T> type, UUID customer, Function<T, UUID> customerOf) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event -> customer.equals(customerOf.apply(event)))
                .toList();
    }

    void first(@Observes(during = TransactionPhase.AFTER_SUCCESS) FirstPurchaseMade event) {
        events.add(event);
    }

    void made(@Observes(during = TransactionPhase.AFTER_SUCCESS) PurchaseMade event) {
        events.add(event);
    }

    void refunded(@Observes(during = TransactionPhase.AFTER_SUCCESS) PurchaseRefunded event) {
        events.add(event);
    }

    void earlier(@Observes(during = TransactionPhase.AFTER_SUCCESS) EarlierPurchaseFound event) {
        events.add(event);
    }

    void contact(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContactDataChanged event) {
        events.add(event);
    }

    void granted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConsentGranted event) {
        events.add(event);
    }

    void withdrawn(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConsentWithdrawn event) {
        events.add(event);
    }

    void erased(@Observes(during = TransactionPhase.AFTER_SUCCESS) CustomerErased event) {
        events.add(event);
    }

    void requested(@Observes(during = TransactionPhase.AFTER_SUCCESS) AdjustmentRequested event) {
        events.add(event);
    }

    void tier(@Observes(during = TransactionPhase.AFTER_SUCCESS) TierChanged event) {
        events.add(event);
    }

    void balance(@Observes(during = TransactionPhase.AFTER_SUCCESS) BalanceChanged event) {
        events.add(event);
    }

    void registered(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseRegistered event) {
        events.add(event);
    }

    void closed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseClosed event) {
        events.add(event);
    }

    void answered(@Observes(during = TransactionPhase.AFTER_SUCCESS) SurveyAnswered event) {
        events.add(event);
    }
}
