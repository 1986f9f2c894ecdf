package app.huike.lifecycle.story;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.release.Releases;
import app.huike.lifecycle.step.CommonSteps;
import app.huike.lifecycle.step.MessageFacts;
import app.huike.lifecycle.step.MessageHold;
import app.huike.lifecycle.task.FakeTaskRows;
import app.huike.lifecycle.task.StoryTasks;
import app.huike.lifecycle.task.TaskVariables;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A stage with all of its real diagrams, tables and common steps over fakes of the business, told as what happens to Anna. A stage's own story
 * extends it: it adds its steps to {@link #time}, and gives what happens a name.
 */
public abstract class StageStory implements BeforeEachCallback, AfterEachCallback {

    public static final UUID ANNA = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    public final ProcessStory time;
    public final BusinessClock clock = new StoryTime();
    public final Shop shop = new DollarShop();
    public final Shopkeeper customers = new Shopkeeper();
    public final CouponBook coupons = new CouponBook(clock);
    public final Postbox post = new Postbox(customers, clock);
    public final Diary diary = new Diary();
    public final FakeTaskRows tasks = new FakeTaskRows();
    public final Releases releases = new StoryReleases();
    /** What stands against messages. */
    public final List<MessageHold> holds = new ArrayList<>();

    private final List<Journey> journeys = new ArrayList<>();
    private final VisitedElements visited;

    /** @param visited where the elements that the stories pass are gathered, for the test that all are */
    protected StageStory(VisitedElements visited, String... resources) {
        this.visited = visited;
        this.time = ProcessStory.of(resources);
        CommonSteps.in(
                time, customers, coupons, post, diary, clock, shop, List.<MessageFacts>of(new OwnFacts()), holds);
        time.told(StoryTasks.listener(customers, diary, clock, tasks));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        time.beforeEach(context);
        customers.knows(ANNA, "Anna Berger");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        journeys.forEach(journey -> visited.add(journey.passed()));
        visited.storyTold();
        time.afterEach(context);
    }

    /** What the stage's messages may say besides the coupon. */
    protected Map<String, Object> facts(DelegateExecution execution) {
        return Map.of();
    }

    /** Whether what a message of the stage is about to say still holds. */
    protected boolean factsHold(DelegateExecution execution) {
        return true;
    }

    /** The door through which events reach the running processes of the story. */
    protected RunningJourneys running() {
        return new RunningJourneys(time.engine().getRuntimeService(), StoryTasks.nothingElseRuns());
    }

    /** The journey that began last. */
    public Journey journey() {
        return journeys.get(journeys.size() - 1);
    }

    public int begun() {
        return journeys.size();
    }

    public void after(String duration) {
        time.after(duration);
    }

    public void isErased() {
        running().endAll(ANNA, "ERASED");
    }

    /** A person finishes the open task of that kind. */
    public void finishes(String kind, String outcome, String... more) {
        FakeTaskRows.Row task = tasks.open(kind)
                .orElseThrow(() -> new AssertionError("No open task " + kind + "; the process is at "
                        + journey().isAt()));
        if (!task.outcomes().contains(outcome)) {
            throw new AssertionError("The diagram offers " + task.outcomes() + ", not " + outcome);
        }
        Map<String, Object> values = new HashMap<>();
        TaskVariables.OUTCOME.put(values, outcome);
        TaskVariables.OUTCOME_AT.put(values, clock.instant());
        for (int index = 0; index + 1 < more.length; index += 2) {
            values.put(more[index], more[index + 1]);
        }
        time.engine().getTaskService().complete(task.id(), values);
        time.runDue();
    }

    private final class StoryTime extends BusinessClock {
        @Override
        public Instant instant() {
            return time.now();
        }
    }

    private static final class DollarShop extends Shop {
        @Override
        public CurrencyUnit currency() {
            return CurrencyUnit.USD;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }

    private final class StoryReleases extends Releases {
        @Override
        public String start(String processKey, UUID businessKey, Map<String, Object> variables) {
            Journey journey = time.start(processKey, businessKey, variables);
            journeys.add(journey);
            return journey.id();
        }
    }

    private final class OwnFacts implements MessageFacts {
        @Override
        public Map<String, Object> of(DelegateExecution execution) {
            return facts(execution);
        }

        @Override
        public boolean stillHold(DelegateExecution execution) {
            return factsHold(execution);
        }
    }
}
