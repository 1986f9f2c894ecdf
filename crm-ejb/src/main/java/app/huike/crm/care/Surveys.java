package app.huike.crm.care;

import app.huike.crm.care.domain.CaseBook;
import app.huike.crm.care.domain.InvitationRule;
import app.huike.crm.care.domain.SurveyBook;
import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.Recipient;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.journey.Stages;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.purchase.PurchaseView;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door of the invitations to surveys. How customers answer: {@link SurveyAnswers}; what comes of it: {@link SurveyResults}. */
@Stateless
public class Surveys {

    @Inject
    private SurveyBook book;

    @Inject
    private CaseBook cases;

    @Inject
    private Customers customers;

    @Inject
    private Purchases purchases;

    @Inject
    private Stages stages;

    @Inject
    private JourneyLog journey;

    @Inject
    private SurveyLinks links;

    @Inject
    private CareSettings settings;

    @Inject
    private BusinessClock clock;

    /**
     * Invites a customer, or says which rule forbids it ({@link InvitationRule}) and logs it. Asked twice for the same cause, it answers with
     * the invitation that is there. Refusal {@code SURVEY_UNKNOWN}.
     */
    public Invited invite(SurveyInvite invite) {
        Rights.requireAutomatic();
        SurveyDefinition survey = active(invite.survey());
        Optional<UUID> there = book.forCause(invite.customerId(), invite.cause(), invite.causeRef());
        if (there.isPresent()) {
            return new Invited(there.get(), null);
        }
        Instant now = clock.instant();
        Optional<InvitationRule> broken = InvitationRule.firstBroken(survey, standing(invite, survey, now), now);
        if (broken.isPresent()) {
            return skipped(invite, broken.get());
        }
        UUID id = Ids.next();
        String stage = stages.of(invite.customerId()).stage().name();
        if (!book.add(id, invite, stage, now)) {
            // somebody else invited the customer in this moment
            return book.forCause(invite.customerId(), invite.cause(), invite.causeRef())
                    .map(same -> new Invited(same, null))
                    .orElseGet(() -> skipped(invite, InvitationRule.SURVEY_STILL_OPEN));
        }
        journey.add(invite.customerId(), "SURVEY_INVITED", null, Map.of("survey", invite.survey()));
        return new Invited(id, null);
    }

    private Invited skipped(SurveyInvite invite, InvitationRule rule) {
        journey.add(invite.customerId(), "SURVEY_SKIPPED", rule.name(), Map.of("survey", invite.survey()));
        return new Invited(null, rule.name());
    }

    /** The invitations of a customer with what was answered, newest first, so many at most. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    public List<InvitationView> of(UUID customerId, int atMost) {
        customers.get(customerId);
        return book.of(customerId, Rights.customerRows(), atMost);
    }

    /** A survey by its key, also one that is asked no longer; refusal {@code SURVEY_UNKNOWN}. */
    public SurveyDefinition named(String key) {
        Rights.requireSomebody();
        return book.definitions().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("SURVEY_UNKNOWN"));
    }

    /** The address at which the customer answers; signed, so that no log-in is needed. */
    public String address(UUID invitationId) {
        Rights.requireAutomatic();
        return links.address(invitationId);
    }

    /** The first moment at which the invitation can no longer be answered; refusal {@code NOT_FOUND}. */
    public Instant endsAt(UUID invitationId) {
        Rights.requireAutomatic();
        return book.get(invitationId, Rights.customerRows())
                .orElseThrow(() -> Refused.unknown("NOT_FOUND"))
                .validUntil();
    }

    /** It never reached the customer, so it does not count as one; whether it was open. */
    public boolean withdraw(UUID invitationId) {
        Rights.requireAutomatic();
        return book.withdraw(invitationId);
    }

    /** Whether it still can be answered. */
    public boolean waits(UUID invitationId) {
        Rights.requireAutomatic();
        return book.get(invitationId, Rights.customerRows())
                .filter(one -> one.state() == InvitationState.OPEN)
                .isPresent();
    }

    /** The surveys that any customer may be invited to: active, and about no case. */
    public List<SurveyDefinition> general() {
        Rights.requireSomebody();
        return book.definitions().stream()
                .filter(each -> each.active() && !each.aboutCase())
                .toList();
    }

    private SurveyDefinition active(String key) {
        return book.definitions().stream()
                .filter(each -> each.key().equals(key) && each.active())
                .findFirst()
                .orElseThrow(() -> Refused.unknown("SURVEY_UNKNOWN"));
    }

    private InvitationRule.Standing standing(SurveyInvite invite, SurveyDefinition survey, Instant now) {
        UUID customer = invite.customerId();
        return new InvitationRule.Standing(
                customers.flags(customer),
                mayBeAsked(customer, survey),
                book.stillOpen(customer, now),
                cases.anyOpen(customer),
                book.lastInvited(customer, null).orElse(null),
                book.lastInvited(customer, survey.kind()).orElse(null),
                invite.afterPurchase() ? oftenSince(customer, now) : null);
    }

    /** How a complaint was settled is part of the complaint, and needs no consent; who took back either is not asked. */
    private boolean mayBeAsked(UUID customerId, SurveyDefinition survey) {
        Recipient feedback = customers.recipient(customerId, Channel.EMAIL, Purpose.FEEDBACK);
        boolean allowed = survey.aboutCase()
                ? notWithdrawn(feedback)
                        && notWithdrawn(customers.recipient(customerId, Channel.EMAIL, Purpose.SERVICE))
                : feedback.consent() == ConsentState.GRANTED;
        return allowed && feedback.hasWorkingAddress();
    }

    private static boolean notWithdrawn(Recipient recipient) {
        return recipient.consent() != ConsentState.WITHDRAWN;
    }

    /** Null for who does not buy often. */
    private Instant oftenSince(UUID customerId, Instant now) {
        List<PurchaseView> newest = purchases
                .of(customerId, new PageRequest(settings.oneOf(), null))
                .items();
        return newest.stream()
                .skip(settings.oneOf() - 1L)
                .map(PurchaseView::at)
                .filter(first -> first.isAfter(now.minus(settings.within())))
                .findFirst()
                .orElse(null);
    }
}
