package app.huike.lifecycle.demo;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.Withdrawal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the demo's customers said of being contacted, as statements. */
final class GivenConsents {

    private static final String SOURCE = "checkout";
    private static final String WORDING = "2026-01";

    private GivenConsents() {}

    static List<ConsentStatement> of(DemoCustomer customer) {
        List<ConsentStatement> consents = new ArrayList<>();
        if (customer.mayMail()) {
            consents.add(granted(Purpose.MARKETING, Channel.EMAIL, customer.since()));
        }
        if (customer.mayCall()) {
            consents.add(granted(Purpose.MARKETING, Channel.PHONE, customer.since()));
        }
        if (customer.mayAsk()) {
            consents.add(granted(Purpose.FEEDBACK, Channel.EMAIL, customer.since()));
        }
        if (customer.mayVisit()) {
            consents.add(granted(Purpose.FEEDBACK, Channel.PHONE, customer.since()));
        }
        if (customer.withdrew() != null) {
            consents.addAll(withdrawn(customer.withdrew()));
        }
        return consents;
    }

    private static ConsentStatement granted(Purpose purpose, Channel channel, Instant at) {
        return new ConsentStatement(purpose, channel, ConsentState.GRANTED, SOURCE, WORDING, at);
    }

    static List<ConsentStatement> withdrawn(Instant at) {
        return Withdrawal.MARKETING.statements("account", at).stream()
                .filter(said -> said.channel() == Channel.EMAIL || said.channel() == Channel.PHONE)
                .toList();
    }
}
