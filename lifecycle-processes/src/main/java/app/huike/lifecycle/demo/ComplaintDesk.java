package app.huike.lifecycle.demo;

import app.huike.crm.care.CaseQuery;
import app.huike.crm.care.CaseState;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.CaseWork;
import app.huike.crm.care.Cases;
import app.huike.crm.customer.Customers;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Answers complaints while the past is replayed: on the day on which they come, and settles them on the next. */
@Stateless
public class ComplaintDesk {

    @Inject
    private Cases cases;

    @Inject
    private CaseWork work;

    @Inject
    private Customers customers;

    /** One afternoon's work; answers how many cases went on. */
    public int work(Actor colleague) {
        try {
            return CurrentActor.call(colleague, () -> {
                List<CaseView> open = open();
                open.forEach(this::goOn);
                return open.size();
            });
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<CaseView> open() {
        CaseQuery query = new CaseQuery(CaseQuery.Whose.ALL, null, true, null);
        return cases.find(query, new PageRequest(PageRequest.GREATEST_LIMIT, null)).items().stream()
                .filter(one -> one.state().inWork())
                .filter(one -> FixedPerson.of(Cast.number(one.customerRef())) == null)
                .toList();
    }

    private void goOn(CaseView one) {
        Locale locale = customers.get(one.customerRef()).locale();
        if (one.respondedAt() == null) {
            work.classify(one.id(), category(one), Complainants.SEVERITY);
            work.begin(one.id());
            work.respond(one.id(), Complainants.answer(locale));
        } else if (one.state() == CaseState.IN_PROGRESS) {
            work.resolve(one.id(), Complainants.resolution(one.category(), locale));
            work.close(one.id());
        }
    }

    /** What chance gave the purchase; a complaint that was born otherwise, such as in a call, is about service. */
    private static String category(CaseView one) {
        return one.purchaseRef() == null ? "service-wait" : Complainants.category(about(one.purchaseRef()));
    }

    private static long about(String purchaseRef) {
        String[] parts = purchaseRef.split("-");
        return Long.parseLong(parts[1]) * 1_000L + Long.parseLong(parts[2]) - 1;
    }
}
