package app.huike.web.ui.reach;

import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import app.huike.web.ui.Desk;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the palette answers: customers, open tasks, a coupon by its whole code, and pages; each as far as whoever acts may see it. */
@RequestScoped
public class FindAnything {

    private static final PageRequest A_FEW = new PageRequest(6, null);

    @Inject
    private Desk desk;

    @Inject
    private Customers customers;

    @Inject
    private OpenTasks tasks;

    @Inject
    private Coupons coupons;

    @Inject
    private PagesByName pages;

    @Inject
    private Texts texts;

    /** In the order in which they are shown; for an empty text the pages alone. */
    List<Found> find(String typed) {
        String text = typed == null ? "" : typed.strip();
        List<CustomerView> known = text.isEmpty() ? List.of() : customers(text);
        List<Found> found = new ArrayList<>();
        code(text).forEach(found::add);
        known.stream().map(FindAnything::found).forEach(found::add);
        tasks.find(text, known).forEach(found::add);
        found.addAll(pages.find(text));
        return found;
    }

    private List<CustomerView> customers(String text) {
        return desk.may("CUSTOMER_READ") ? customers.find(text, A_FEW).items() : List.of();
    }

    private static Found found(CustomerView customer) {
        String detail = Stream.of(customer.ref(), customer.phone(), customer.email())
                .filter(Objects::nonNull)
                .reduce((all, next) -> all + " · " + next)
                .orElse(null);
        return new Found("customer", customer.displayName(), detail, "/customers/customer.xhtml?ref=" + customer.ref());
    }

    /** A wrong code is no failure: it is not found. */
    private Stream<Found> code(String text) {
        try {
            return text.length() < 4 ? Stream.empty() : Stream.of(found(coupons.byCode(text)));
        } catch (Refused unknown) {
            return Stream.empty();
        }
    }

    private Found found(CouponView coupon) {
        String state = texts.get("coupon.state." + coupon.state());
        if (coupon.customerId() == null) {
            return new Found("code", coupon.code(), state, "/offers/offer.xhtml?key=" + coupon.offer());
        }
        CustomerView holder = customers.get(coupon.customerId());
        return new Found(
                "code",
                coupon.code(),
                holder.displayName() + " · " + state,
                "/customers/customer.xhtml?ref=" + holder.ref());
    }
}
