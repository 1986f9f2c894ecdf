package app.huike.lifecycle.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The customers whom nobody knows yet: each is introduced at the first purchase. Only while the demo is made; later everybody is known. */
@ApplicationScoped
class Newcomers {

    private final Map<Integer, DemoCustomer> waiting = new ConcurrentHashMap<>();

    void await(Collection<DemoCustomer> customers) {
        waiting.clear();
        customers.forEach(customer -> waiting.put(customer.number(), customer));
    }

    /** Who it is that comes for the first time; null for somebody who is known, and for what nobody comes with. */
    DemoCustomer take(DemoEvent event) {
        boolean comes = event.kind() == DemoEvent.Kind.PURCHASE || event.kind() == DemoEvent.Kind.REFERRAL;
        return comes ? waiting.remove(event.customer()) : null;
    }
}
