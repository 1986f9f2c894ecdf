package app.huike.inside;

import static app.huike.inside.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.messaging.Interaction;
import app.huike.crm.messaging.Interactions;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseLine;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.task.SavedFilter;
import app.huike.lifecycle.task.SavedFilters;
import app.huike.lifecycle.task.TaskCriteria;
import app.huike.lifecycle.task.TaskFacet;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskFilter.Whose;
import app.huike.lifecycle.task.TaskList;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskOrder;
import app.huike.lifecycle.task.TaskQuery;
import app.huike.lifecycle.task.TaskView;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of tasks by what is known of their customers, over the real database. Each test has a team of its own. */
class TaskListsIT extends InContainer {

    @Inject
    private TaskLists lists;

    @Inject
    private SavedFilters saved;

    @Inject
    private Customers customers;

    @Inject
    private Purchases purchases;

    @Inject
    private Memberships memberships;

    @Inject
    private Interactions interactions;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private People people;

    private final String team = "t" + UUID.randomUUID().toString().substring(0, 8);
    private Actor manager;
    private Actor lead;

    @BeforeEach
    void aTeam() {
        manager = people.accountManager(team);
        lead = people.person(Role.LEAD, team, null);
    }

    @Test
    void tasksAreFoundByWhatTheirCustomersAreNow() {
        UUID lin = customer();
        UUID anna = customer();
        task(lin, "- interval '1 hour'", 50);
        task(anna, "+ interval '20 days'", 60);
        isCalled(lin, "林晓梅", "zh-TW");
        isCalled(anna, "Anna Berger", "en-US");
        buys(anna, "250.00", "shoes");
        buys(lin, "20.00", "tea");
        as(Actor.SYSTEM, () -> memberships.enrol(anna, "till", List.of()));
        as(
                lead,
                () -> interactions.record(
                        lin, Interaction.Medium.PHONE, Interaction.Direction.OUT, "REACHED", "likes Pu-erh", null));

        assertThat(names(TaskCriteria.of(TaskFacet.LANGUAGE, "zh-Hant"))).containsExactly("林晓梅");
        assertThat(names(TaskCriteria.of(TaskFacet.REGION, "US"))).containsExactly("Anna Berger");
        assertThat(names(TaskCriteria.of(TaskFacet.TIER, ""))).containsExactly("林晓梅");
        assertThat(names(TaskCriteria.of(TaskFacet.STAGE, "LOYAL"))).containsExactly("Anna Berger");
        assertThat(names(TaskCriteria.of(TaskFacet.PRODUCT, "tea"))).containsExactly("林晓梅");
        assertThat(names(TaskCriteria.of(TaskFacet.PRIORITY, "HIGH"))).containsExactly("Anna Berger");
        assertThat(names(TaskCriteria.of(TaskFacet.DUE, "LATER"))).containsExactly("Anna Berger");
        assertThat(names(new TaskCriteria(Map.of(), 25_000L, null))).containsExactly("Anna Berger");
        assertThat(names(words("晓梅"))).containsExactly("林晓梅");
        assertThat(names(words("pu-erh LIKES"))).as("a note").containsExactly("林晓梅");
        assertThat(names(words("nobody"))).isEmpty();
        assertThat(names(new TaskCriteria(
                        Map.of(TaskFacet.PRODUCT, Set.of("tea", "shoes"), TaskFacet.LANGUAGE, Set.of("en")),
                        null,
                        "anna")))
                .containsExactly("Anna Berger");

        isCalled(lin, "王小明", "de-DE");
        assertThat(names(words("小明"))).as("looked over when the name changes").containsExactly("王小明");
        assertThat(names(TaskCriteria.of(TaskFacet.LANGUAGE, "de"))).containsExactly("王小明");
    }

    @Test
    void eachFacetSaysHowManyThereWouldBe() {
        UUID lin = customer();
        UUID anna = customer();
        for (int i = 0; i < 3; i++) {
            task(lin, "", 50);
        }
        task(anna, "", 60);
        isCalled(lin, "Lin", "zh-CN");
        isCalled(anna, "Anna", "en-US");
        TaskFilter english = TaskFilter.open(Whose.TEAM).with(TaskCriteria.of(TaskFacet.LANGUAGE, "en"));
        Map<TaskFacet, Map<String, Integer>> facets = as(lead, () -> lists.facets(english));
        assertThat(facets.get(TaskFacet.LANGUAGE))
                .as("if one chose another language")
                .isEqualTo(Map.of("zh-Hans", 3, "en", 1));
        assertThat(facets.get(TaskFacet.PRIORITY)).as("of those in English").isEqualTo(Map.of("HIGH", 1));
        assertThat(as(lead, () -> lists.numbers(List.of(english, TaskFilter.open(Whose.TEAM), TaskFilter.myOwn()))
                        .tasks()))
                .containsExactly(1, 4, 0);
        assertThat(as(manager, () -> lists.count(TaskFilter.ofTheGroup()))).isEqualTo(4);
    }

    @Test
    void beyondAThousandAnInboxSaysOnlyThatThereAreMore() {
        UUID lin = customer();
        for (int i = 0; i < TaskLists.MOST_COUNTED + 3; i++) {
            task(lin, "", 50);
        }
        assertThat(as(lead, () -> lists.numbers(List.of(TaskFilter.open(Whose.TEAM), TaskFilter.myOwn()))
                        .tasks()))
                .containsExactly(TaskLists.MOST_COUNTED + 1, 0);
        assertThat(as(lead, () -> lists.count(TaskFilter.open(Whose.TEAM)))).isEqualTo(TaskLists.MOST_COUNTED + 3);
        database.sql("delete from lifecycle_task where team = :team")
                .set("team", team)
                .update();
    }

    @Test
    void theListIsTheSameForwardsAndBackwardsInEveryOrder() {
        UUID lin = customer();
        for (int i = 0; i < 57; i++) {
            task(lin, "+ interval '" + i % 7 + " hours'", 50 + i % 3);
        }
        database.sql(
                        "update lifecycle_task set value_minor = (hashtext(id) % 5) * 100, tier = (array['', 'GOLD', 'MEMBER'])"
                                + "[1 + abs(hashtext(id)) % 3] where team = :team")
                .set("team", team)
                .update();
        for (TaskOrder order : TaskOrder.values()) {
            List<String> forwards = walk(order, null);
            List<String> backwards = walk(order, TaskList.LAST);
            assertThat(forwards).as(order.name()).hasSize(57).doesNotHaveDuplicates();
            assertThat(backwards).as(order.name()).isEqualTo(forwards);
        }
        List<Integer> priorities =
                as(lead, () -> lists.find(team(), TaskOrder.PRIORITY, new PageRequest(57, null))).items().stream()
                        .map(TaskView::priority)
                        .toList();
        assertThat(priorities).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void aKeptFilterIsSeenByItsOwnerAndWhereSharedByTheTeam() {
        TaskQuery gold = TaskQuery.of(
                Map.of(
                        "show",
                        new String[] {"group"},
                        "tier",
                        new String[] {"GOLD", "PLATINUM"},
                        "q",
                        new String[] {"a&b=c"},
                        "value",
                        new String[] {"12.50"},
                        "sort",
                        new String[] {"value"}),
                shop.currency());
        SavedFilter kept = as(manager, () -> saved.save("Gold", gold, false));
        assertThat(kept.query()).isEqualTo(gold);
        Actor colleague = people.accountManager(team);
        assertThat(as(colleague, saved::list)).isEmpty();
        as(manager, () -> saved.save("Gold", gold, true));
        assertThat(as(colleague, saved::list)).singleElement().returns(gold, SavedFilter::query);
        assertThat(as(people.accountManager("other"), saved::list)).isEmpty();
        as(colleague, () -> {
            saved.forget(kept.id());
            return null;
        });
        assertThat(as(manager, saved::list)).as("only the owner forgets it").hasSize(1);
        assertThatThrownBy(() -> as(manager, () -> saved.save(" ", gold, false)))
                .hasMessageContaining("FIELD_MISSING");
        for (int i = 1; i < 20; i++) {
            String name = "F" + i;
            as(manager, () -> saved.save(name, gold, false));
        }
        assertThatThrownBy(() -> as(manager, () -> saved.save("one more", gold, false)))
                .hasMessageContaining("FILTERS_FULL");
        assertThat(as(manager, saved::list)).hasSize(20);
    }

    private List<String> walk(TaskOrder order, String from) {
        List<String> all = new ArrayList<>();
        String cursor = from;
        do {
            String here = cursor;
            TaskList part = as(lead, () -> lists.find(team(), order, new PageRequest(10, here)));
            List<String> ids = part.items().stream().map(TaskView::id).toList();
            all.addAll(from == null ? all.size() : 0, ids);
            cursor = from == null ? part.behind() : part.before();
        } while (cursor != null);
        return all;
    }

    private static TaskFilter team() {
        return TaskFilter.open(Whose.TEAM);
    }

    private List<String> names(TaskCriteria criteria) {
        return as(lead, () -> lists.find(team().with(criteria), PageRequest.first())).items().stream()
                .map(TaskView::customerName)
                .toList();
    }

    private static TaskCriteria words(String text) {
        return new TaskCriteria(Map.of(), null, text);
    }

    private UUID customer() {
        return as(Actor.SYSTEM, () -> customers
                .put(change("TL-" + Ids.next(), Change.none(), Change.none()))
                .customer()
                .id());
    }

    private void isCalled(UUID customer, String name, String locale) {
        as(Actor.SYSTEM, () -> customers.put(change(ref(customer), Change.to(name), Change.to(locale))));
    }

    private String ref(UUID customer) {
        return as(Actor.SYSTEM, () -> customers.get(customer).ref());
    }

    private static CustomerChange change(String ref, Change<String> name, Change<String> locale) {
        return new CustomerChange(
                ref,
                name,
                Change.none(),
                Change.none(),
                Change.none(),
                locale,
                Change.none(),
                Change.none(),
                Change.none(),
                List.of());
    }

    private void buys(UUID customer, String amount, String category) {
        Money total = Money.parse(shop.currency() + " " + amount);
        String ref = ref(customer);
        as(
                Actor.SYSTEM,
                () -> purchases.accept(
                        new PurchaseOrder(
                                "P-" + Ids.next(),
                                ref,
                                clock.instant(),
                                total,
                                null,
                                List.of(new PurchaseLine("SKU-1", category, 1, total))),
                        Mode.LIVE));
    }

    /** As a process would have written it down. */
    private void task(UUID customer, String due, int priority) {
        String id = "task-" + Ids.next();
        String now = "cast('" + clock.instant() + "' as timestamptz)";
        database.sql(
                        "insert into lifecycle_task (id, kind, customer_id, team, state, candidate_group, created_at, due_at,"
                                + " priority, parameters, outcomes, bulk, reached, wants, process_key, process_version, element_id,"
                                + " instance_id) values (:id, 'call', :customer, :team, 'OPEN', 'account-manager', "
                                + now + ", "
                                + now + due
                                + ", :priority, '{}', '{done}', '{}', '{}', '{}', 'welcome', 1, 'call', :id)")
                .set("id", id)
                .set("customer", customer)
                .set("team", team)
                .set("priority", priority)
                .update();
    }
}
