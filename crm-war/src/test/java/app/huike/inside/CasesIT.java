package app.huike.inside;

import static app.huike.inside.People.LEAD;
import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.care.CaseCause;
import app.huike.crm.care.CaseEntry;
import app.huike.crm.care.CaseEntryKind;
import app.huike.crm.care.CaseHandling;
import app.huike.crm.care.CaseLinks;
import app.huike.crm.care.CaseQuery;
import app.huike.crm.care.CaseRegistered;
import app.huike.crm.care.CaseReplies;
import app.huike.crm.care.CaseReport;
import app.huike.crm.care.CaseReports;
import app.huike.crm.care.CaseResolution;
import app.huike.crm.care.CaseState;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.CaseWatch;
import app.huike.crm.care.CaseWork;
import app.huike.crm.care.Cases;
import app.huike.crm.care.DeadlineKind;
import app.huike.crm.care.DeadlineView;
import app.huike.crm.care.Goodwill;
import app.huike.crm.care.GoodwillApprovals;
import app.huike.crm.care.GoodwillEnds;
import app.huike.crm.care.GoodwillView;
import app.huike.crm.care.HandOver;
import app.huike.crm.care.NewCase;
import app.huike.crm.care.Resolution;
import app.huike.crm.care.Satisfaction;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.Interaction.Medium;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.engine.ProcessPause;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be done about a case, by itself: the process that looks after it stands still meanwhile. */
class CasesIT extends InContainer {

    private static final String COMPLAINT = "complaint";

    private static final Resolution REPLACED =
            new Resolution(CaseResolution.REPLACED, CaseCause.PRODUCT, "A new cup is on its way.");

    @Inject
    private ProcessPause pause;

    @Inject
    private Cases cases;

    @Inject
    private CaseWork work;

    @Inject
    private CaseHandling handling;

    @Inject
    private CaseReplies replies;

    @Inject
    private CaseLinks links;

    @Inject
    private CaseWatch watch;

    @Inject
    private CaseReports reports;

    @Inject
    private Goodwill goodwill;

    @Inject
    private GoodwillApprovals approvals;

    @Inject
    private GoodwillEnds goodwillEnds;

    @Inject
    private Customers customers;

    @Inject
    private JourneyLog journey;

    @Inject
    private Heard heard;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private People people;

    @Inject
    private app.huike.crm.security.People persons;

    private final String ref = "C-" + Ids.next();
    private final String team = "team-" + Ids.next();
    private UUID customer;
    private Actor manager;

    @BeforeEach
    void aCustomer() {
        people.leadHasAnAccount();
        customer = lead(() -> customers.put(named(ref, null, null)).customer().id());
        manager = people.accountManager(team);
        processPauses(() -> pause.begin(COMPLAINT, "the cases by themselves"));
    }

    @AfterEach
    void theProcessGoesOn() {
        processPauses(() -> pause.end(COMPLAINT));
    }

    private static void processPauses(Runnable brake) {
        as(Actor.SYSTEM, () -> {
            brake.run();
            return null;
        });
    }

    @Test
    void aComplaintIsWrittenDownWithANumberItsPromisesAndItsFirstLine() {
        CaseView one = register();

        assertThat(one.number()).matches("\\d{5,}-\\d");
        assertThat(one.state()).isEqualTo(CaseState.REGISTERED);
        assertThat(one.deadlines())
                .extracting(DeadlineView::kind)
                .containsExactly(DeadlineKind.ACKNOWLEDGE, DeadlineKind.RESPOND, DeadlineKind.RESOLVE);
        assertThat(one.deadlines().get(0).dueAt()).isEqualTo(one.registeredAt().plus(Duration.ofMinutes(15)));
        assertThat(history(one)).extracting(CaseEntry::kind).containsExactly(CaseEntryKind.REGISTERED);
        assertThat(heard.of(CaseRegistered.class, customer, CaseRegistered::customerId))
                .singleElement()
                .satisfies(event -> assertThat(event.caseId()).isEqualTo(one.id()));
        assertThat(lead(() -> cases.get(one.number().replace("-", " "))).id()).isEqualTo(one.id());
        assertThat(open()).isTrue();
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        Refused refused = refusal(() -> cases.register(
                new NewCase(null, new NewCase.Contact("Anna", null, null, null), null, " ", null, null, null, 5)));

        assertThat(refused.fields())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "contact.email FIELD_MISSING",
                        "channel FIELD_MISSING",
                        "subject FIELD_MISSING",
                        "severity FIELD_INVALID");
        assertThat(refusal(() -> cases.register(stranger("no address", null))).fields())
                .extracting(problem -> problem.field())
                .containsExactly("contact.email");
        assertThat(refusal(() -> cases.register(
                                new NewCase(ref, null, Medium.PHONE, "Cup", null, null, "no-such-category", 3)))
                        .code())
                .isEqualTo("CATEGORY_UNKNOWN");
    }

    @Test
    void isSolvedOnlyWhenItIsClassifiedAndClosesWithResolutionAndCause() {
        CaseView one = register();
        assertRefused(LEAD, "CASE_NOT_CLASSIFIED", () -> work.resolve(one.id(), REPLACED));
        assertRefused(
                LEAD,
                "FIELD_MISSING",
                () -> work.resolve(one.id(), new Resolution(CaseResolution.REPLACED, null, "done")));
        assertRefused(LEAD, "CASE_STATE", () -> work.close(one.id()));

        lead(() -> {
            work.classify(one.id(), "product-faulty", 3);
            work.respond(one.id(), "We look into it.");
            work.resolve(one.id(), REPLACED);
            work.close(one.id());
            return null;
        });

        CaseView closed = lead(() -> cases.get(one.id()));
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.resolution()).isEqualTo(CaseResolution.REPLACED);
        assertThat(closed.cause()).isEqualTo(CaseCause.PRODUCT);
        assertThat(closed.deadlines()).allSatisfy(each -> {
            assertThat(each.at(clock.instant())).isEqualTo(DeadlineView.Standing.KEPT);
            assertThat(each.took()).isNotNull();
        });
        assertThat(history(one))
                .extracting(CaseEntry::kind)
                .containsExactly(
                        CaseEntryKind.REGISTERED,
                        CaseEntryKind.CLASSIFIED,
                        CaseEntryKind.RESPONDED,
                        CaseEntryKind.RESOLVED,
                        CaseEntryKind.CLOSED);
        assertThat(open()).isFalse();
        assertThat(logged()).contains("CASE_REGISTERED", "CASE_RESOLVED", "CASE_CLOSED");
    }

    @Test
    void theSchemaKeepsAnUnclassifiedCaseFromBeingClosed() {
        CaseView one = register();
        try {
            database.sql("update service_case set state = 'CLOSED' where id = :id")
                    .set("id", one.id())
                    .update();
        } catch (RuntimeException kept) {
            assertThat(kept).hasStackTraceContaining("check constraint");
            return;
        }
        throw new AssertionError("closed without category, resolution and cause");
    }

    @Test
    void ofManyWhoSolveItAtOnceOneDoes() {
        CaseView one = classified();

        List<Object> outcomes = atOnce(16, i -> {
            work.resolve(one.id(), REPLACED);
            return "solved";
        });

        assertThat(outcomes).filteredOn("solved"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(15).allSatisfy(refused -> assertThat(
                        ((Refused) refused).code())
                .isEqualTo("CASE_STATE"));
        assertThat(history(one))
                .filteredOn(entry -> entry.kind() == CaseEntryKind.RESOLVED)
                .hasSize(1);
    }

    @Test
    void ofManyAtOnceEachHasANumberOfItsOwn() {
        List<Object> numbers = atOnce(16, i -> cases.register(told()).number());

        assertThat(numbers).doesNotHaveDuplicates().hasSize(16);
    }

    @Test
    void theClockStandsWhileTheCustomerIsAwaitedAndRunsOnWhenHeAnswers() {
        CaseView one = classified();
        lead(() -> {
            work.await(one.id(), "Which colour was it?");
            return null;
        });
        database.sql("update service_case set awaiting_since = awaiting_since - interval '14 days' where id = :id")
                .set("id", one.id())
                .update();
        assertThat(look(one).next()).as("nothing runs").isNull();

        lead(() -> {
            replies.reply(one.id(), "Blue.");
            return null;
        });

        CaseView running = lead(() -> cases.get(one.id()));
        assertThat(running.state()).isEqualTo(CaseState.IN_PROGRESS);
        Instant before = deadline(one, DeadlineKind.RESOLVE).dueAt();
        assertThat(deadline(running, DeadlineKind.RESOLVE).dueAt()).isAfter(before.plus(Duration.ofDays(13)));
        assertThat(look(one).next())
                .isEqualTo(deadline(running, DeadlineKind.RESOLVE).warnAt());
    }

    @Test
    void warnsAndEscalatesEachOnce() {
        CaseView one = register();
        assertThat(look(one).warned()).isEmpty();
        age(one, "warn_at");
        assertThat(look(one).warned()).containsExactlyInAnyOrder(DeadlineKind.values());
        assertThat(look(one).warned()).isEmpty();
        age(one, "due_at");
        assertThat(look(one).escalated()).containsExactlyInAnyOrder(DeadlineKind.values());
        assertThat(look(one).escalated()).isEmpty();
        assertThat(look(one).next()).isNull();

        assertThat(history(one))
                .extracting(CaseEntry::kind)
                .filteredOn(kind -> kind == CaseEntryKind.WARNED || kind == CaseEntryKind.ESCALATED)
                .hasSize(6);
        assertRefused(LEAD, "NOT_FOUND", () -> watch.look(one.id()));
    }

    @Test
    void silenceClosesItAndAnAnswerInTimeOpensItAgain() {
        CaseView one = classified();
        assertThat(as(Actor.SYSTEM, () -> replies.closeUnanswered(one.id()))).isFalse();
        lead(() -> {
            work.await(one.id(), "Which colour was it?");
            return null;
        });
        assertThat(as(Actor.SYSTEM, () -> replies.closeUnanswered(one.id()))).isTrue();
        assertThat(lead(() -> cases.get(one.id())).resolution()).isEqualTo(CaseResolution.NO_REPLY);
        assertThat(open()).isFalse();

        lead(() -> {
            replies.reply(one.id(), "Sorry, I was away. Blue.");
            return null;
        });

        CaseView again = lead(() -> cases.get(one.id()));
        assertThat(again.state()).isEqualTo(CaseState.REOPENED);
        assertThat(again.resolution()).isNull();
        assertThat(again.deadlines()).extracting(DeadlineView::round).contains(1);
        lead(() -> {
            work.await(one.id(), "Which size?");
            return null;
        });
        as(Actor.SYSTEM, () -> replies.closeUnanswered(one.id()));
        database.sql("update service_case set closed_at = closed_at - interval '31 days' where id = :id")
                .set("id", one.id())
                .update();
        assertRefused(LEAD, "CASE_CLOSED_LONG", () -> replies.reply(one.id(), "Large."));
    }

    @Test
    void anUnsatisfiedCustomersCaseIsOpenedAgainOnceAndThenByALead() {
        CaseView one = owned(classified());
        work(() -> {
            work.resolve(one.id(), REPLACED);
            work.satisfaction(one.id(), Satisfaction.UNSATISFIED, "It came broken again.");
            work.reopen(one.id(), "Called: the second cup is broken too.");
            work.resolve(one.id(), REPLACED);
        });

        assertRefused(manager, "CASE_REOPENED_BEFORE", () -> work.reopen(one.id(), "And again."));

        lead(() -> {
            work.reopen(one.id(), "I take it.");
            work.resolve(one.id(), REPLACED);
            work.satisfaction(one.id(), Satisfaction.UNSATISFIED, null);
            work.close(one.id());
            return null;
        });
        assertThat(lead(() -> cases.get(one.id())).reopened()).isEqualTo(2);
        assertThat(as(Actor.SYSTEM, () -> cases.lastLeftUnsatisfied(customer))).isTrue();
    }

    @Test
    void isHandedToThoseWhoKnowMoreAndItsHistoryGoesWithIt() {
        CaseView one = owned(classified());
        Actor expert = people.accountManager("experts-" + team);
        assertRefused(expert, "CASE_UNKNOWN", () -> cases.get(one.id()));

        work(() -> {
            work.note(one.id(), "The glaze has a fault.");
            handling.handOver(
                    one.id(), new HandOver(2, expert.team(), expert.login(), "Is the whole series like that?"));
        });

        CaseView theirs = as(expert, () -> cases.get(one.id()));
        assertThat(theirs.level()).isEqualTo(2);
        assertThat(theirs.owner()).isEqualTo(expert.login());
        assertThat(as(expert, () -> cases.history(one.id())))
                .extracting(CaseEntry::text)
                .contains("The glaze has a fault.", "Is the whole series like that?");
        assertRefused(LEAD, "FIELD_INVALID", () -> handling.handOver(one.id(), new HandOver(2, "nobody", null, "why")));
    }

    @Test
    void isSeenByItsOwnerHisTeamAndWhoeverSeesTheCustomer() {
        CaseView one = register();
        Actor other = people.accountManager("other-" + team);
        assertRefused(other, "CASE_UNKNOWN", () -> cases.get(one.id()));
        assertRefused(other, "CASE_UNKNOWN", () -> work.note(one.id(), "no business of mine"));
        assertThat(as(other, () -> cases.find(all(), PageRequest.first())).items())
                .isEmpty();

        CaseView mine = owned(one);

        assertThat(as(
                                manager,
                                () -> cases.find(
                                        new CaseQuery(CaseQuery.Whose.MINE, null, true, null), PageRequest.first()))
                        .items())
                .extracting(CaseView::id)
                .containsExactly(mine.id());
        assertRefused(other, "CASE_UNKNOWN", () -> handling.take(one.id()));
    }

    @Test
    void aComplainantWhoIsNoCustomerIsOneWithContactDataAloneUntilHeIsRecognised() {
        String email = "anna-" + Ids.next() + "@example.com";
        UUID known = lead(
                () -> customers.put(named("K-" + ref, email, null)).customer().id());
        CaseView one = lead(() -> cases.register(stranger(email, "+886 2 2345 6789")));
        assertThat(one.customerRef()).isEqualTo("case-" + one.number());
        assertThat(lead(() -> links.stranger(one))).isTrue();
        assertThat(lead(() -> links.likely(one))).extracting(each -> each.id()).containsExactly(known);

        lead(() -> {
            links.link(one.id(), "K-" + ref);
            return null;
        });

        CaseView linked = lead(() -> cases.get(one.id()));
        assertThat(linked.customerId()).isEqualTo(known);
        assertThat(linked.subject()).as("the case itself is not erased").isEqualTo("Cup is broken");
        assertThat(lead(() -> customers.get("K-" + ref)).phone()).isEqualTo("+886223456789");
        assertRefused(LEAD, "CUSTOMER_ERASED", () -> customers.get(one.customerRef()));
        assertRefused(LEAD, "CASE_HAS_CUSTOMER", () -> links.link(one.id(), ref));
    }

    @Test
    void goodwillIsGivenUpToALimitADayAndAskedForAboveIt() {
        CaseView one = owned(classified());

        assertThat(give(one, "15.00").state()).isEqualTo(GoodwillView.State.GRANTED);
        assertThat(give(one, "5.00").state()).isEqualTo(GoodwillView.State.GRANTED);
        GoodwillView asked = give(one, "0.01");
        assertThat(asked.state()).as("the amounts of a day add up").isEqualTo(GoodwillView.State.ASKED);
        assertRefused(manager, "NOT_FOUND", () -> approvals.decide(asked.id(), true));

        lead(() -> {
            approvals.decide(asked.id(), true);
            return null;
        });

        assertThat(lead(() -> goodwill.of(one.id())))
                .extracting(GoodwillView::state)
                .containsOnly(GoodwillView.State.GRANTED);
        assertRefused(LEAD, "GOODWILL_DECIDED", () -> approvals.decide(asked.id(), false));
        GoodwillView own = lead(() -> goodwill.give(one.id(), Money.parse("USD 500.00"), "Everything broke"));
        assertThat(own.state()).isEqualTo(GoodwillView.State.ASKED);
        assertRefused(LEAD, "GOODWILL_OWN_REQUEST", () -> approvals.decide(own.id(), true));
        assertThat(history(one))
                .extracting(CaseEntry::kind)
                .contains(CaseEntryKind.GOODWILL_GIVEN, CaseEntryKind.GOODWILL_ASKED, CaseEntryKind.GOODWILL_APPROVED);
    }

    @Test
    void ofManyGiftsAtOnceNoMoreIsGivenThanTheLimit() {
        CaseView one = owned(classified());

        List<Object> gifts = atOnce(12, i -> as(manager, () -> give(one, "5.00")));

        assertThat(gifts)
                .filteredOn(gift -> ((GoodwillView) gift).state() == GoodwillView.State.GRANTED)
                .hasSize(4);
    }

    @Test
    void silenceNeverApproves() {
        CaseView one = owned(classified());
        GoodwillView asked = give(one, "50.00");
        goodwillEnds.runDue(clock.instant());
        assertThat(askedOf(one)).isEqualTo(1);
        database.sql("update case_goodwill set asked_at = asked_at - interval '5 days' where id = :id")
                .set("id", asked.id())
                .update();

        goodwillEnds.runDue(clock.instant());

        assertThat(lead(() -> goodwill.of(one.id())))
                .extracting(GoodwillView::state)
                .containsExactly(GoodwillView.State.REFUSED);
        assertThat(askedOf(one)).as("the task is gone").isZero();
        assertThat(goodwillEnds.nextDueAfter(clock.instant().minus(Duration.ofDays(30))))
                .satisfies(next -> assertThat(next.filter(due -> due.isBefore(clock.instant())))
                        .isEmpty());
    }

    @Test
    void staffGetGoodwillFromSomebodyElseOnly() {
        CaseView one = owned(classified());
        lead(() -> {
            customers.flag(ref, Set.of("staff"));
            return null;
        });

        assertThat(give(one, "1.00").state()).isEqualTo(GoodwillView.State.ASKED);
    }

    @Test
    void anErasedCustomersCaseTellsNothingOfThePersonAndIsClosed() {
        CaseView one = owned(classified());
        work(() -> work.note(one.id(), "Anna Berger called."));

        lead(() -> {
            customers.erase(ref);
            return null;
        });

        assertThat(database.sql("select coalesce(body, '') || subject || coalesce((select string_agg(text, '') from"
                                + " case_entry where case_id = c.id), '') as all_text, state from service_case c"
                                + " where id = :id")
                        .set("id", one.id())
                        .one(row -> row.text("all_text") + row.text("state")))
                .contains("CLOSED");
    }

    @Test
    void casesOfSomebodyWhoLeftGoBackToTheTeam() {
        CaseView one = owned(classified());

        as(Actor.SYSTEM, () -> {
            persons.deactivate(manager.userId());
            return null;
        });

        assertThat(lead(() -> cases.get(one.id())).ownerId()).isNull();
    }

    @Test
    void theFiguresAreThoseOfTheCases() {
        CaseView solved = owned(classified());
        work(() -> {
            work.respond(solved.id(), "Sorry.");
            work.resolve(solved.id(), REPLACED);
            work.satisfaction(solved.id(), Satisfaction.SATISFIED, null);
            work.close(solved.id());
        });
        CaseView late = owned(register());
        age(late, "due_at");
        work(() -> work.respond(late.id(), "Sorry that it took so long."));

        CaseReport report = lead(() -> reports.of(shop.dayOf(clock.instant()), shop.dayOf(clock.instant())));

        assertThat(report.teams())
                .filteredOn(line -> line.key().equals(team))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.cases()).isEqualTo(2);
                    assertThat(line.open()).isEqualTo(1);
                    assertThat(line.responses()).isEqualTo(2);
                    assertThat(line.responsesInTime()).isEqualTo(1);
                    assertThat(line.resolutions()).isEqualTo(1);
                    assertThat(line.resolutionsInTime()).isEqualTo(1);
                    assertThat(line.satisfied()).isEqualTo(1);
                    assertThat(line.medianResponse()).isNotNull();
                });
        assertThat(report.categories()).extracting(CaseReport.Line::key).contains("product", "product-faulty", null);
        assertThat(report.categories().stream()
                        .filter(line -> "product".equals(line.key()))
                        .findFirst()
                        .orElseThrow()
                        .cases())
                .isEqualTo(ofToday("category like 'product%'"));
        assertRefused(manager, "NOT_FOUND", () -> reports.of(shop.dayOf(clock.instant()), shop.dayOf(clock.instant())));
    }

    private long ofToday(String condition) {
        return database.sql("select count(*) as n from service_case where registered_at >= :today and " + condition)
                .set(
                        "today",
                        shop.dayOf(clock.instant()).atStartOfDay(shop.zone()).toInstant())
                .one(row -> row.number("n"))
                .orElseThrow();
    }

    private int askedOf(CaseView one) {
        return database.sql("select count(*) as n from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where e.business_key_ = :customer and t.task_def_key_ = 'userTask_decide'")
                .set("customer", one.customerId().toString())
                .one(row -> row.integer("n"))
                .orElseThrow();
    }

    private GoodwillView give(CaseView one, String amount) {
        return as(manager, () -> goodwill.give(one.id(), Money.parse("USD " + amount), "For the trouble"));
    }

    private CaseView register() {
        return lead(() -> cases.register(told()));
    }

    private CaseView classified() {
        CaseView one = register();
        lead(() -> {
            work.classify(one.id(), "product-faulty", 3);
            return null;
        });
        return lead(() -> cases.get(one.id()));
    }

    /** The manager's. */
    private CaseView owned(CaseView one) {
        lead(() -> {
            handling.handOver(one.id(), new HandOver(1, team, manager.login(), "Yours, please."));
            return null;
        });
        return as(manager, () -> cases.get(one.id()));
    }

    private NewCase told() {
        return new NewCase(ref, null, Medium.PHONE, "Cup is broken", "It came in pieces.", null, null, null);
    }

    private static NewCase stranger(String email, String phone) {
        return new NewCase(
                null,
                new NewCase.Contact("Anna Berger", email, phone, "de"),
                Medium.EMAIL,
                "Cup is broken",
                null,
                null,
                null,
                null);
    }

    private static CaseQuery all() {
        return new CaseQuery(CaseQuery.Whose.ALL, null, false, null);
    }

    private void work(Runnable deed) {
        as(manager, () -> {
            deed.run();
            return null;
        });
    }

    private Refused refusal(People.Deed deed) {
        try {
            lead(() -> {
                deed.done();
                return null;
            });
        } catch (Refused refused) {
            return refused;
        }
        throw new AssertionError("not refused");
    }

    private CaseWatch.Look look(CaseView one) {
        return as(Actor.SYSTEM, () -> watch.look(one.id()));
    }

    /** As if what was promised had been due a minute ago. */
    private void age(CaseView one, String column) {
        database.sql("update case_deadline set " + column + " = :past where case_id = :id")
                .set("past", clock.instant().minusSeconds(60))
                .set("id", one.id())
                .update();
    }

    private static DeadlineView deadline(CaseView one, DeadlineKind kind) {
        return one.deadlines().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<CaseEntry> history(CaseView one) {
        return lead(() -> cases.history(one.id()));
    }

    private boolean open() {
        return as(Actor.SYSTEM, () -> cases.hasOpenCase(customer));
    }

    private List<String> logged() {
        return as(Actor.SYSTEM, () -> journey.of(customer, PageRequest.first())).items().stream()
                .map(line -> line.kind())
                .toList();
    }

    private static CustomerChange named(String ref, String email, String phone) {
        return new CustomerChange(
                ref,
                Change.to("Anna Berger"),
                email == null ? Change.none() : Change.to(email),
                phone == null ? Change.none() : Change.to(phone),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                List.of());
    }
}
