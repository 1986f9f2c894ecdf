package app.huike.inside;

import static app.huike.inside.People.LEAD;
import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.care.CaseCause;
import app.huike.crm.care.CaseResolution;
import app.huike.crm.care.CaseState;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.CaseWork;
import app.huike.crm.care.Cases;
import app.huike.crm.care.InvitationState;
import app.huike.crm.care.InvitationView;
import app.huike.crm.care.Invited;
import app.huike.crm.care.NewCase;
import app.huike.crm.care.Resolution;
import app.huike.crm.care.Satisfaction;
import app.huike.crm.care.SurveyAnswer;
import app.huike.crm.care.SurveyAnswered;
import app.huike.crm.care.SurveyAnswers;
import app.huike.crm.care.SurveyEnds;
import app.huike.crm.care.SurveyFigures;
import app.huike.crm.care.SurveyInvite;
import app.huike.crm.care.SurveyResult;
import app.huike.crm.care.SurveyResults;
import app.huike.crm.care.Surveys;
import app.huike.crm.care.WouldRefer;
import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.Interaction.Medium;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SurveysIT extends InContainer {
    @Inject
    private Surveys surveys;

    @Inject
    private SurveyAnswers answers;

    @Inject
    private SurveyResults results;

    @Inject
    private SurveyEnds ends;

    @Inject
    private Cases cases;

    @Inject
    private CaseWork work;

    @Inject
    private Customers customers;

    @Inject
    private Heard heard;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private People people;

    private final String ref = "C-" + Ids.next();
    private UUID customer;

    @BeforeEach
    void aCustomerWhoMayBeAsked() {
        customer = asked(ref);
    }

    @Test
    void isInvitedOnceForOneCauseAndHasOneOpenInvitation() {
        Invited first = invite("csat", "P-1");

        assertThat(first.refusal()).isNull();
        assertThat(invite("csat", "P-1")).isEqualTo(first);
        assertThat(invite("nps", "P-2").refusal()).isEqualTo("SURVEY_STILL_OPEN");
    }

    @Test
    void ofManyWhoInviteAtOnceOneDoes() {
        List<Object> outcomes = atOnce(24, i -> as(Actor.SYSTEM, () -> invite("csat", "P-" + i)));

        assertThat(outcomes)
                .filteredOn(outcome -> ((Invited) outcome).refusal() == null)
                .hasSize(1);
        assertThat(count("select count(*) as n from survey_invitation where customer_id = '" + customer + "'"))
                .isEqualTo(1);
    }

    @Test
    void restsAfterAnInvitationUnlessItNeverReachedTheCustomer() {
        UUID first = invite("csat", "P-1").invitationId();
        as(Actor.SYSTEM, () -> surveys.withdraw(first));
        UUID second = invite("csat", "P-2").invitationId();
        assertThat(second).as("what never arrived does not count").isNotNull();
        answer(token(second), new SurveyAnswer(5, null, null, false));

        assertThat(invite("csat", "P-3").refusal()).isEqualTo("SURVEY_LATELY");
        backdate(second, 91);
        assertThat(invite("nps", "P-3").refusal()).isNull();
    }

    @Test
    void anOldInvitationMakesRoomAlsoBeforeTheSweep() {
        UUID first = invite("csat", "P-1").invitationId();
        backdate(first, 181);

        assertThat(invite("csat", "P-2").refusal()).isNull();
        assertThat(state(first)).isEqualTo(InvitationState.EXPIRED);
    }

    @Test
    void nobodyIsAskedWhileHeComplainsNorWithoutConsent() {
        CaseView one = complaint();
        assertThat(invite("csat", "P-1").refusal()).isEqualTo("SURVEY_CASE_OPEN");
        assertThat(as(Actor.SYSTEM, () -> surveys.invite(about(one))).refusal()).isNull();

        UUID silent = lead(
                () -> customers.put(change("S-" + ref, List.of())).customer().id());
        assertThat(as(
                                Actor.SYSTEM,
                                () -> surveys.invite(new SurveyInvite(
                                        silent, "csat", "survey", "P-1", null, true, Duration.ofDays(14))))
                        .refusal())
                .isEqualTo("SURVEY_NO_CONSENT");
        assertRefused(
                LEAD,
                "NOT_FOUND",
                () -> surveys.invite(
                        new SurveyInvite(customer, "csat", "survey", "P-9", null, true, Duration.ofDays(14))));
    }

    @Test
    void isAnsweredOnceByWhoeverHasTheLink() {
        UUID invitation = invite("nps", "P-1").invitationId();
        String token = token(invitation);

        List<Object> outcomes = atOnce(16, i -> {
            answers.answer(token, new SurveyAnswer(9, "Fine " + i, null, true));
            return "stored";
        });

        assertThat(outcomes).filteredOn("stored"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(15).allSatisfy(refused -> assertThat(
                        ((Refused) refused).code())
                .isEqualTo("SURVEY_ANSWERED"));
        assertThat(heard.of(SurveyAnswered.class, customer, SurveyAnswered::customerId))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.score()).isEqualTo(9);
                    assertThat(event.detractor()).isFalse();
                    assertThat(event.mayContact()).isTrue();
                });
    }

    @Test
    void lookingStoresNothingAndAForgedOrOldLinkIsRefused() {
        UUID invitation = invite("csat", "P-1").invitationId();
        String token = token(invitation);
        as(Actor.customer(), () -> answers.look(token));
        assertThat(state(invitation)).isEqualTo(InvitationState.OPEN);

        assertRefused(Actor.customer(), "LINK_INVALID", () -> answers.look("A".repeat(64)));
        assertRefused(
                Actor.customer(), "FIELD_INVALID", () -> answers.answer(token, new SurveyAnswer(6, null, null, false)));
        assertRefused(
                Actor.customer(),
                "FIELD_MISSING",
                () -> answers.answer(token, new SurveyAnswer(null, "why", null, false)));
        backdate(invitation, 15);
        assertRefused(
                Actor.customer(), "SURVEY_OVER", () -> answers.answer(token, new SurveyAnswer(5, null, null, false)));
        ends.runDue(clock.instant());
        assertThat(state(invitation)).isEqualTo(InvitationState.EXPIRED);
        assertRefused(
                Actor.customer(), "SURVEY_OVER", () -> answers.answer(token, new SurveyAnswer(5, null, null, false)));
    }

    @Test
    void theAnswerAboutACaseIsTheCustomersSatisfaction() {
        CaseView one = complaint();
        lead(() -> {
            work.classify(one.id(), "product-faulty", 3);
            work.resolve(one.id(), new Resolution(CaseResolution.EXPLAINED, CaseCause.CUSTOMER, "It is meant to."));
            return null;
        });
        UUID invitation = as(Actor.SYSTEM, () -> surveys.invite(about(one))).invitationId();

        as(Actor.customer(), () -> {
            answer(token(invitation), new SurveyAnswer(1, "No.", WouldRefer.NO, true));
            return null;
        });

        CaseView told = lead(() -> cases.get(one.id()));
        assertThat(told.satisfaction()).isEqualTo(Satisfaction.UNSATISFIED);
        assertThat(told.state()).as("a person calls and opens it again").isEqualTo(CaseState.RESOLVED);
    }

    @Test
    void theFiguresAreThoseThatOneCountsByHand() {
        // invited in months of their own, so that other tests' answers are not among them
        int[] scores = {
            10, 9, 9, 10, 9, 8, 7, 8, 6, 0, 3, 9, 10, 10, 7, 8, 8, 9, 6, 5, 9, 9, 10, 9, 2, 9, 8, 7, 9, 10, 4
        };
        for (int i = 0; i < scores.length; i++) {
            UUID one = asked("N-" + i + "-" + ref);
            UUID invitation = inviteFor(one, "nps", "P-1").invitationId();
            answer(token(invitation), new SurveyAnswer(scores[i], null, null, false));
            invitedOn(invitation, i < 20 ? "2031-05-10T12:00:00Z" : "2031-06-10T12:00:00Z");
        }
        UUID silent = asked("N-x-" + ref);
        invitedOn(inviteFor(silent, "nps", "P-1").invitationId(), "2031-06-11T12:00:00Z");

        SurveyResult result = lead(() -> results.of("nps", LocalDate.of(2031, 5, 1), LocalDate.of(2031, 6, 30)));

        // 16 promoters, 7 detractors of 31: 100 × 9 / 31 = 29.03…
        assertThat(result.all().answered()).isEqualTo(31);
        assertThat(result.all().invited()).isEqualTo(32);
        assertThat(result.all().nps()).contains(new BigDecimal("29.0"));
        assertThat(result.all().responseRate()).contains(new BigDecimal("96.9"));
        assertThat(result.months()).extracting(SurveyFigures::key).containsExactly("2031-05", "2031-06");
        assertThat(result.months()).extracting(SurveyFigures::answered).containsExactly(20L, 11L);
        assertThat(result.months())
                .allSatisfy(month ->
                        assertThat(month.nps()).as("no NPS below thirty").isEmpty());
        assertThat(result.segments()).extracting(SurveyFigures::key).containsExactly("PROSPECT");
        assertThat(result.scores())
                .containsEntry(9, 10L)
                .containsEntry(10, 6L)
                .containsEntry(1, 0L)
                .hasSize(11);
        assertRefused(
                people.accountManager("main"),
                "NOT_FOUND",
                () -> results.of("nps", LocalDate.of(2031, 5, 1), LocalDate.of(2031, 6, 30)));
    }

    @Test
    void anErasedCustomersWordsAreGoneAndTheScoreStays() {
        UUID invitation = invite("csat", "P-1").invitationId();
        answer(token(invitation), new SurveyAnswer(2, "I live in Elm Street", WouldRefer.NO, true));

        lead(() -> {
            customers.erase(ref);
            return null;
        });

        assertThat(database.sql("select score, why, may_contact from survey_invitation where id = :id")
                        .set("id", invitation)
                        .one(row -> row.integer("score") + "/" + row.text("why") + "/" + row.flag("may_contact")))
                .contains("2/null/false");
    }

    @Test
    void answersAreReadNewestFirst() {
        UUID invitation = invite("csat", "P-1").invitationId();
        answer(token(invitation), new SurveyAnswer(2, "Too slow", WouldRefer.PERHAPS, true));

        List<InvitationView> read =
                lead(() -> results.answers("csat", PageRequest.first())).items();

        assertThat(read)
                .filteredOn(each -> each.id().equals(invitation))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.detractor()).isTrue();
                    assertThat(each.why()).isEqualTo("Too slow");
                    assertThat(each.refer()).isEqualTo(WouldRefer.PERHAPS);
                    assertThat(each.customerRef()).isEqualTo(ref);
                });
    }

    private Invited invite(String survey, String causeRef) {
        return inviteFor(customer, survey, causeRef);
    }

    private Invited inviteFor(UUID whom, String survey, String causeRef) {
        return as(
                Actor.SYSTEM,
                () -> surveys.invite(
                        new SurveyInvite(whom, survey, "survey", causeRef, null, true, Duration.ofDays(14))));
    }

    private SurveyInvite about(CaseView one) {
        return new SurveyInvite(
                customer, "case", "complaint", one.id().toString(), one.id(), false, Duration.ofDays(14));
    }

    private CaseView complaint() {
        return lead(
                () -> cases.register(new NewCase(ref, null, Medium.PHONE, "Cup is broken", null, null, null, null)));
    }

    private void answer(String token, SurveyAnswer said) {
        as(Actor.customer(), () -> {
            answers.answer(token, said);
            return null;
        });
    }

    private String token(UUID invitation) {
        return as(Actor.SYSTEM, () -> surveys.address(invitation)).replaceFirst(".*t=", "");
    }

    private InvitationState state(UUID invitation) {
        return database.sql("select state from survey_invitation where id = :id")
                .set("id", invitation)
                .one(row -> row.constant("state", InvitationState.class))
                .orElseThrow();
    }

    private void backdate(UUID invitation, int days) {
        database.sql("update survey_invitation set invited_at = invited_at - make_interval(days => :days),"
                        + " valid_until = valid_until - make_interval(days => :days) where id = :id")
                .set("days", days)
                .set("id", invitation)
                .update();
    }

    private void invitedOn(UUID invitation, String at) {
        database.sql("update survey_invitation set invited_at = :at where id = :id")
                .set("at", Instant.parse(at))
                .set("id", invitation)
                .update();
    }

    private long count(String query) {
        return database.sql(query).one(row -> row.number("n")).orElseThrow();
    }

    /** A customer with an address and consent to be asked. */
    private UUID asked(String newRef) {
        ConsentStatement feedback = new ConsentStatement(
                Purpose.FEEDBACK, Channel.EMAIL, ConsentState.GRANTED, "checkout", null, clock.instant());
        return lead(() ->
                customers.put(change(newRef, List.of(feedback))).customer().id());
    }

    private static CustomerChange change(String ref, List<ConsentStatement> consents) {
        return new CustomerChange(
                ref,
                Change.to("Anna Berger"),
                Change.to(ref.toLowerCase(Locale.ROOT) + "@example.com"),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                consents);
    }
}
