package app.huike.inside;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Assignment;
import app.huike.crm.customer.AssignmentPreview;
import app.huike.crm.customer.AssignmentRule;
import app.huike.crm.customer.AssignmentWay;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.OwnerChange;
import app.huike.crm.customer.OwnerDisputes;
import app.huike.crm.customer.OwnerReason;
import app.huike.crm.customer.OwnerView;
import app.huike.crm.customer.Ownership;
import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskView;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who looks after whom: by rule, by hand, protected for a while, and in dispute. Each test has a team of its own. */
class OwnershipIT extends InContainer {

    @Inject
    private Customers customers;

    @Inject
    private Ownership owners;

    @Inject
    private OwnerDisputes disputes;

    @Inject
    private Assignment assignment;

    @Inject
    private TaskLists lists;

    @Inject
    private TaskInbox inbox;

    @Inject
    private JourneyLog log;

    @Inject
    private VirtualTime time;

    @Inject
    private People people;

    @Inject
    private app.huike.crm.security.People users;

    private final String team = "o" + UUID.randomUUID().toString().substring(0, 8);
    private Actor mia;
    private Actor noah;
    private Actor lead;

    @BeforeEach
    void aTeam() {
        mia = people.accountManager(team);
        noah = people.accountManager(team);
        lead = people.person(Role.LEAD, team, null);
    }

    @Test
    void nobodyTakesAColleaguesCustomerWhileItIsProtected() {
        String anna = customer(mia);
        assertThat(of(noah, anna)).returns(null, OwnerView::owner).returns(team, OwnerView::team);
        take(mia, anna, "met her at the fair");
        assertThat(of(noah, anna)).returns(mia.login(), OwnerView::owner);
        assertThat(of(noah, anna).protectedUntil()).isNotNull();
        assertRefused(noah, "OWNER_PROTECTED", () -> owners.take(anna, "mine"));
        assertRefused(noah, "FIELD_MISSING", () -> owners.take(anna, " "));
        assertRefused(noah, "CUSTOMER_UNKNOWN", () -> owners.give(anna, noah.login(), "mine"));
        assertRefused(people.accountManager("elsewhere"), "CUSTOMER_UNKNOWN", () -> owners.of(anna));
        assertRefused(mia, "OWNER_UNFIT", () -> owners.give(anna, "nobody-like-that", "gone"));

        time.advance(Duration.ofDays(20));
        as(mia, () -> {
            owners.workedOn(of(mia, anna).customerId(), mia.login());
            owners.workedOn(of(mia, anna).customerId(), noah.login());
            return null;
        });
        time.advance(Duration.ofDays(20));
        assertRefused(noah, "OWNER_PROTECTED", () -> owners.take(anna, "mine"));
        time.advance(Duration.ofDays(11));
        take(noah, anna, "nobody called her");
        assertThat(history(anna)).extracting(OwnerChange::reason).containsExactly(OwnerReason.TAKEN, OwnerReason.TAKEN);
        assertThat(history(anna).get(0))
                .returns(mia.login(), OwnerChange::from)
                .returns(noah.login(), OwnerChange::to)
                .returns(noah.login(), OwnerChange::by)
                .returns("nobody called her", OwnerChange::note);
        as(lead, () -> {
            owners.give(anna, mia.login(), "back to you");
            return null;
        });
        assertThat(history(anna).get(0).reason()).isEqualTo(OwnerReason.NAMED);
        assertThat(kinds(anna)).contains("OWNER_CHANGED");
        assertThat(as(lead, () -> owners.all(new PageRequest(2, null))).items()).hasSize(2);
        assertRefused(noah, "NOT_FOUND", () -> owners.all(PageRequest.first()));
        assertRefused(lead, "FIELD_INVALID", () -> owners.all(new PageRequest(2, "x")));
    }

    @Test
    void theProfileIsNoWayAroundIt() {
        String anna = customer(mia);
        as(mia, () -> customers.put(ownedBy(anna, mia.login())));
        assertThat(history(anna)).singleElement().returns(OwnerReason.TAKEN, OwnerChange::reason);
        as(mia, () -> customers.put(ownedBy(anna, noah.login())));
        assertThat(history(anna).get(0).reason()).isEqualTo(OwnerReason.GIVEN);
        assertRefused(mia, "CUSTOMER_UNKNOWN", () -> customers.put(ownedBy(anna, mia.login())));
        as(Actor.SYSTEM, () -> customers.put(ownedBy(anna, mia.login())));
        assertThat(history(anna).get(0).reason()).isEqualTo(OwnerReason.NAMED);
        as(people.person(Role.ADMIN, team, null), () -> {
            users.deactivate(mia.userId());
            return null;
        });
        assertThat(history(anna).get(0))
                .returns(OwnerReason.LEFT, OwnerChange::reason)
                .returns(null, OwnerChange::to);
        as(Actor.SYSTEM, () -> {
            customers.erase(anna);
            return null;
        });
        assertRefused(noah, "CUSTOMER_UNKNOWN", () -> owners.of(anna));
    }

    @Test
    void newCustomersGoByTheRuleAndOthersWhenALeadSaysSo() {
        List<String> old = List.of(customer(mia), customer(mia), customer(mia));
        AssignmentRule rule = new AssignmentRule(AssignmentWay.ROUND_ROBIN, 10, Map.of());
        assertThat(as(lead, () -> assignment.preview(team, rule)))
                .returns(3, AssignmentPreview::customers)
                .returns(0, AssignmentPreview::left);
        assertThat(as(lead, () -> assignment.preview(team, rule)).shares())
                .extracting(AssignmentPreview.Share::gets)
                .containsExactlyInAnyOrder(1, 2);
        assertThat(of(mia, old.get(0)).owner()).as("only tried").isNull();
        save(rule);
        String fresh = customer(mia);
        String next = customer(mia);
        assertThat(List.of(of(lead, fresh).owner(), of(lead, next).owner()))
                .containsExactlyInAnyOrder(mia.login(), noah.login());
        assertThat(history(fresh)).singleElement().returns(OwnerReason.RULE, OwnerChange::reason);
        assertThat(as(lead, () -> assignment.apply(team))).isEqualTo(3);
        assertThat(as(lead, () -> assignment.apply(team))).isZero();
        assertThat(old).allSatisfy(ref -> assertThat(of(lead, ref).owner()).isNotNull());

        save(new AssignmentRule(
                AssignmentWay.REGION, 0, Map.of("TW", noah.login(), AssignmentRule.OTHERS, mia.login())));
        assertThat(of(lead, customer(mia, "zh-TW")).owner()).isEqualTo(noah.login());
        assertThat(of(lead, customer(mia, "de-AT")).owner()).isEqualTo(mia.login());
        take(noah, customer(mia, "de-AT"), "not protected for a day");

        assertRefused(mia, "NOT_FOUND", () -> assignment.rule(team));
        assertRefused(lead, "FIELD_INVALID", () -> save(new AssignmentRule(AssignmentWay.NONE, 400, Map.of())));
        assertRefused(
                lead,
                "FIELD_INVALID",
                () -> save(new AssignmentRule(AssignmentWay.REGION, 1, Map.of("TAIWAN", mia.login()))));
        assertRefused(
                lead, "FIELD_INVALID", () -> save(new AssignmentRule(AssignmentWay.REGION, 1, Map.of("TW", "x"))));
        assertRefused(lead, "FIELD_MISSING", () -> save(new AssignmentRule(AssignmentWay.REGION, 1, Map.of())));
        assertRefused(
                lead,
                "FIELD_INVALID",
                () -> assignment.save("no-such-team", new AssignmentRule(AssignmentWay.NONE, 1, Map.of())));
    }

    @Test
    void aDisputeIsDecidedByALeadWhoIsNeither() {
        String anna = customer(mia);
        assertRefused(noah, "DISPUTE_UNOWNED", () -> disputes.claim(anna, "I brought her"));
        take(mia, anna, "mine");
        assertRefused(mia, "DISPUTE_OWN", () -> disputes.claim(anna, "I brought her"));
        assertRefused(noah, "FIELD_MISSING", () -> disputes.claim(anna, ""));
        List<Object> two = atOnce(4, i -> as(noah, () -> disputes.claim(anna, "I brought her")));
        assertThat(two).filteredOn(Refused.class::isInstance).hasSize(3);
        assertThat(of(mia, anna).disputedBy()).isEqualTo(noah.login());
        assertThat(as(lead, disputes::waiting))
                .filteredOn(each -> each.customerRef().equals(anna))
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo("I brought her"));
        assertRefused(mia, "NOT_FOUND", () -> disputes.waiting());

        complete(anna, "give");
        assertThat(of(mia, anna)).returns(noah.login(), OwnerView::owner).returns(null, OwnerView::disputedBy);
        assertThat(history(anna).get(0))
                .returns(OwnerReason.DISPUTE, OwnerChange::reason)
                .returns("I brought her", OwnerChange::note);
        assertThat(kinds(anna)).contains("OWNER_DISPUTED", "DISPUTE_SETTLED");

        as(mia, () -> disputes.claim(anna, "she wants me"));
        complete(anna, "keep");
        assertThat(of(mia, anna).owner()).isEqualTo(noah.login());
        as(mia, () -> disputes.claim(anna, "once more"));
        as(mia, () -> {
            disputes.withdraw(anna);
            return null;
        });
        assertThat(tasks(anna)).isEmpty();
        as(mia, () -> disputes.claim(anna, "at last"));
        time.advance(Duration.ofDays(6));
        assertThat(tasks(anna)).isEmpty();
        assertThat(of(mia, anna))
                .as("nobody decided: it stays")
                .returns(noah.login(), OwnerView::owner)
                .returns(null, OwnerView::disputedBy);
    }

    private void complete(String ref, String outcome) {
        time.advance(Duration.ofMinutes(1));
        String id = tasks(ref).get(0).id();
        as(lead, () -> inbox.complete(id, outcome, null, Map.of()));
        time.advance(Duration.ofMinutes(1));
    }

    private List<TaskView> tasks(String ref) {
        return as(lead, () -> lists.find(TaskFilter.about(of(lead, ref).customerId()), PageRequest.first()))
                .items();
    }

    private Object save(AssignmentRule rule) {
        return as(lead, () -> {
            assignment.save(team, rule);
            return null;
        });
    }

    private void take(Actor person, String ref, String why) {
        as(person, () -> {
            owners.take(ref, why);
            return null;
        });
    }

    private OwnerView of(Actor person, String ref) {
        return as(person, () -> owners.of(ref));
    }

    private List<OwnerChange> history(String ref) {
        return as(lead, () -> owners.history(ref));
    }

    private List<String> kinds(String ref) {
        UUID id = of(lead, ref).customerId();
        return as(Actor.SYSTEM, () -> log.of(id, PageRequest.first())).items().stream()
                .map(JourneyEntry::kind)
                .toList();
    }

    private String customer(Actor by) {
        return customer(by, "en-US");
    }

    /** A customer without an owner, of the team of whoever adds it. */
    private String customer(Actor by, String locale) {
        String ref = "OW-" + Ids.next();
        as(by, () -> customers.put(change(ref, Change.to(locale), Change.none())));
        return ref;
    }

    private static CustomerChange ownedBy(String ref, String owner) {
        return change(ref, Change.none(), Change.to(owner));
    }

    private static CustomerChange change(String ref, Change<String> locale, Change<String> owner) {
        return new CustomerChange(
                ref,
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                locale,
                Change.none(),
                owner,
                Change.none(),
                Change.none(),
                List.of());
    }
}
