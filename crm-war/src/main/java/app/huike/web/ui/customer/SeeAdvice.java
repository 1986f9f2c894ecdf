package app.huike.web.ui.customer;

import app.huike.crm.care.CaseState;
import app.huike.crm.care.CaseView;
import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.Purpose;
import app.huike.crm.journey.Stage;
import app.huike.crm.loyalty.Expiring;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.CouponView;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Permission;
import app.huike.lifecycle.advice.CustomerFacts;
import app.huike.lifecycle.advice.NextBestAction;
import app.huike.lifecycle.task.TaskView;
import app.huike.web.ui.Desk;
import app.huike.web.ui.Show;
import app.huike.web.ui.Texts;
import app.huike.web.ui.care.CustomerCases;
import app.huike.web.ui.loyalty.SeeMember;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is best done next for the customer of this page, and why; from what the page's other parts know already. */
@Named("seeAdvice")
@RequestScoped
public class SeeAdvice {

    private static final Set<Stage> BUYING = Set.of(Stage.ACTIVE, Stage.LOYAL);

    @Inject
    private SeeCustomer customer;

    @Inject
    private SeeRhythm rhythm;

    @Inject
    private SeePurchases purchases;

    @Inject
    private SeeMember member;

    @Inject
    private SeeRisk risk;

    @Inject
    private SeeJourneys journeys;

    @Inject
    private CustomerCases cases;

    @Inject
    private CustomerTasks tasks;

    @Inject
    private Desk desk;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private Show show;

    @Inject
    private Texts texts;

    private NextBestAction action;

    public NextBestAction getAction() {
        if (action == null) {
            action = NextBestAction.of(facts());
        }
        return action;
    }

    /** Why just that, in a sentence. */
    public String getReason() {
        String key = "advice.why." + getAction();
        return switch (getAction()) {
            case SOLVE_CASE -> texts.with(key, openCase().orElseThrow().subject());
            case DO_TASK -> texts.with(key, show.ago(openTask().orElseThrow().dueAt()));
            case CONGRATULATE -> texts.with(key, show.day(nextBirthday()));
            case TELL_COUPON_ENDS -> texts.with(
                    key,
                    firstCoupon().orElseThrow().code(),
                    show.day(firstCoupon().orElseThrow().validUntil()));
            case TELL_POINTS_END -> texts.with(
                    key,
                    firstPoints().orElseThrow().points(),
                    show.day(firstPoints().orElseThrow().lastDay()));
            case ASK_HOW_IT_GOES -> rhythm.getSentence();
            case CALL_BEFORE_LOST -> String.join(" · ", risk.getFactors());
            case WAIT_FOR_PROCESS -> texts.with(
                    key, show.ago(journeys.getAhead().get(0).at()));
            default -> texts.get(key);
        };
    }

    /** Coupons that can be used now, the one that ends first before the others. */
    public List<CouponView> getOpenCoupons() {
        return purchases.getCoupons().stream()
                .filter(coupon -> coupon.state() == CouponState.GRANTED)
                .sorted(Comparator.comparing(CouponView::validUntil))
                .toList();
    }

    private CustomerFacts facts() {
        Instant last = rhythm.getBought().lastAt();
        return new CustomerFacts(
                shop.dayOf(clock.instant()),
                openCase().isPresent(),
                openTask().isPresent(),
                customer.getStage().stage() == Stage.CLOSED,
                marketing(ConsentState.WITHDRAWN) && !marketing(ConsentState.GRANTED),
                !marketing(ConsentState.WITHDRAWN) && !marketing(ConsentState.GRANTED),
                customer.getSeen().phone() != null
                        && customer.consent(Purpose.MARKETING.name(), Channel.PHONE.name()) == ConsentState.GRANTED,
                risk.getRisk().warning() != null,
                member.getStatus() == null
                        && member.getDeclinedAt() == null
                        && BUYING.contains(customer.getStage().stage()),
                !journeys.getAhead().isEmpty(),
                nextBirthday(),
                firstCoupon().map(coupon -> shop.dayOf(coupon.validUntil())).orElse(null),
                firstPoints().map(Expiring::lastDay).orElse(null),
                last == null ? null : Duration.between(last, clock.instant()),
                rhythm.getUsualGap());
    }

    private boolean marketing(ConsentState state) {
        return Stream.of(Channel.values())
                .anyMatch(channel -> customer.consent(Purpose.MARKETING.name(), channel.name()) == state);
    }

    private Optional<CaseView> openCase() {
        return desk.may(Permission.CASE_READ.name())
                ? cases.getAll().stream()
                        .filter(each -> each.state() != CaseState.CLOSED)
                        .findFirst()
                : Optional.empty();
    }

    private Optional<TaskView> openTask() {
        return desk.may(Permission.TASK_WORK.name()) ? tasks.getOpen().stream().findFirst() : Optional.empty();
    }

    private Optional<CouponView> firstCoupon() {
        return getOpenCoupons().stream().findFirst();
    }

    private Optional<Expiring> firstPoints() {
        return member.getBalances().stream()
                .filter(balance -> balance.currency() == LoyaltyCurrency.POINTS)
                .flatMap(balance -> balance.expiring().stream())
                .findFirst();
    }

    private LocalDate nextBirthday() {
        return CustomerFacts.nextBirthday(customer.getSeen().birthday(), shop.dayOf(clock.instant()));
    }
}
