package app.huike.lifecycle.welcome;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.MessageRequest;
import app.huike.crm.messaging.Messages;
import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.engine.Step;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Puts a message about the coupon into the outbox, once for each template and coupon. The diagram's parameters say which: {@code
 * template}, {@code purpose}, {@code sendWithin} (later it is not sent at all), {@code onlyWhileUnused}. Whether the customer may get it
 * is decided, and logged, by the messages' room.
 */
@Named("sendCouponMessage")
@Dependent
class SendCouponMessage implements Step {

    private final Coupons coupons;
    private final Messages messages;
    private final BusinessClock clock;

    @Inject
    SendCouponMessage(Coupons coupons, Messages messages, BusinessClock clock) {
        this.coupons = coupons;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CouponView coupon = coupons.get(Welcome.COUPON_ID.in(execution))
                .orElseThrow(() -> new IllegalStateException("The welcome's coupon is not there"));
        boolean onlyWhileUnused = Boolean.parseBoolean(Welcome.ONLY_WHILE_UNUSED.in(execution));
        if (coupon.state() == CouponState.GRANTED || !onlyWhileUnused) {
            messages.send(request(execution, coupon));
        }
    }

    private MessageRequest request(DelegateExecution execution, CouponView coupon) {
        String template = Welcome.TEMPLATE.in(execution);
        return new MessageRequest(
                CustomerOf.process(execution),
                Channel.EMAIL,
                Purpose.valueOf(Welcome.PURPOSE.in(execution)),
                template,
                model(coupon),
                template + ":" + coupon.id(),
                clock.instant().plus(Duration.parse(Welcome.SEND_WITHIN.in(execution))));
    }

    /** What the templates of this stage may say. */
    static Map<String, Object> model(CouponView coupon) {
        return Map.of(
                "benefit", coupon.discount(),
                "code", coupon.code(),
                "end", coupon.validUntil(),
                "min", coupon.discount().minimumBasket());
    }
}
