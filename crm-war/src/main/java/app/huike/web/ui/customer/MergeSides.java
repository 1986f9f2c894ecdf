package app.huike.web.ui.customer;

import app.huike.crm.care.CaseQuery;
import app.huike.crm.care.Cases;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.MergePreview;
import app.huike.crm.journey.StageView;
import app.huike.crm.journey.Stages;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.Member;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.loyalty.PointsStatements;
import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.Coupons;
import app.huike.crm.purchase.Bought;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskLists;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What each of two customers has, beside each other, before they are merged. */
@RequestScoped
public class MergeSides {

    /**
     * One of both.
     *
     * @param cases open ones; null for whoever may not read cases
     * @param tasks open ones; null for whoever may not work on all of them
     */
    public record Side(
            CustomerView customer,
            StageView stage,
            Bought bought,
            long points,
            Member member,
            long coupons,
            Integer cases,
            Integer tasks) {}

    @Inject
    private Stages stages;

    @Inject
    private Purchases purchases;

    @Inject
    private PointsStatements points;

    @Inject
    private Memberships memberships;

    @Inject
    private Coupons coupons;

    @Inject
    private Cases cases;

    @Inject
    private TaskLists tasks;

    List<Side> of(MergePreview preview) {
        return List.of(side(preview.goes()), side(preview.stays()));
    }

    private Side side(CustomerView customer) {
        UUID id = customer.id();
        return new Side(
                customer,
                stages.of(id),
                purchases.bought(List.of(id)).getOrDefault(id, Bought.NOTHING),
                points.balance(id, LoyaltyCurrency.POINTS).balance(),
                memberships.get(id).filter(member -> member.leftAt() == null).orElse(null),
                coupons.of(id).stream()
                        .filter(coupon -> coupon.state() == CouponState.GRANTED)
                        .count(),
                may(Permission.CASE_READ) ? openCases(id) : null,
                may(Permission.TASK_WORK_ALL) ? tasks.count(TaskFilter.about(id)) : null);
    }

    private static boolean may(Permission permission) {
        return CurrentActor.get().may(permission);
    }

    private int openCases(UUID id) {
        CaseQuery open = new CaseQuery(CaseQuery.Whose.ALL, null, true, id);
        return cases.find(open, PageRequest.first()).items().size();
    }
}
