package app.huike.lifecycle.sandbox;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.release.Releases;
import app.huike.lifecycle.step.KnownFacts;
import app.huike.lifecycle.step.MessageFacts;
import app.huike.lifecycle.step.MessageHold;
import app.huike.lifecycle.step.StepsInMemory;
import app.huike.lifecycle.task.TaskRowsInMemory;
import app.huike.lifecycle.task.TaskVariables;
import app.huike.lifecycle.task.TasksInMemory;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.joda.money.CurrencyUnit;

/**
 * A stage of the customer's life with all of its real diagrams, tables and steps over doors in memory, tried on virtual time with one customer. A stage's own
 * trial extends it: it adds its steps to {@link #time}, and gives what happens a name.
 */
@Vetoed
public abstract class Trial {

    /** Whom it happens to. */
    public static final UUID CUSTOMER = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    public final TrialEngine time;
    public final BusinessClock clock = new TrialTime();
    public final Shop shop = new DollarShop();
    public final CustomersInMemory customers = new CustomersInMemory();
    public final CouponsInMemory coupons = new CouponsInMemory(clock);
    public final MessagesInMemory post = new MessagesInMemory(customers, clock);
    public final LogInMemory diary = new LogInMemory(clock);
    public final PointsInMemory points = new PointsInMemory(diary);
    public final TaskRowsInMemory tasks = new TaskRowsInMemory();
    public final Releases releases = new TrialReleases();
    /** What stands against messages. */
    public final List<MessageHold> holds = new ArrayList<>();

    private final List<Journey> journeys = new ArrayList<>();

    protected Trial(TrialEngine time) {
        this.time = time;
        StepsInMemory.over(
                        customers,
                        customers.consents(),
                        coupons,
                        post,
                        diary,
                        clock,
                        shop,
                        List.of(new OwnFacts()),
                        holds)
                .forEach(time::step);
        time.told(TasksInMemory.listener(customers, diary, clock, tasks));
    }

    /** An empty engine, and a customer who allows everything. */
    public void begin() {
        time.begin();
        customers.knows(CUSTOMER, "Anna Berger");
    }

    public void end() {
        time.end();
    }

    /** What the stage's messages may say besides the coupon. */
    protected List<MessageFacts> facts() {
        return List.of();
    }

    /**
     * What may happen to the customer in a trial of this stage, by the words that scenarios use. What there is to say of it is given as text, such as
     * {@code USD 49.90}; a stage adds its own.
     */
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = new TreeMap<>();
        happenings.put("withdraws", this::withdrawsAsTold);
        happenings.put("gets-owner", login -> customers.owner(CUSTOMER, login));
        happenings.put("flagged", flag -> customers.flag(CUSTOMER, flag));
        happenings.put("erased", none -> isErased());
        return happenings;
    }

    /** {@code MARKETING/PHONE} is taken back. */
    private void withdrawsAsTold(String told) {
        withdraws(purpose(told), channel(told));
    }

    /** {@code MARKETING/PHONE} was taken back before anything began, so no process is told. */
    void isWithdrawn(String told) {
        customers.withdraws(CUSTOMER, purpose(told), channel(told));
    }

    private static Purpose purpose(String consent) {
        return constant(Purpose.class, part(consent, 0));
    }

    private static Channel channel(String consent) {
        return constant(Channel.class, part(consent, 1));
    }

    private static String part(String consent, int index) {
        String[] parts = String.valueOf(consent).split("/");
        if (parts.length != 2) {
            throw new TrialBroken(consent + " is no consent such as MARKETING/PHONE");
        }
        return parts[index];
    }

    /** What a scenario calls by its name, such as {@code GOLD}. */
    protected static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return EnumSet.allOf(type).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TrialBroken(name + " is none of " + EnumSet.allOf(type)));
    }

    /** The customer takes back a consent; a stage whose processes are told of it says so here. */
    public void withdraws(Purpose purpose, Channel channel) {
        customers.withdraws(CUSTOMER, purpose, channel);
    }

    /** The door through which events reach the running processes of the trial. */
    protected RunningJourneys running() {
        return new RunningJourneys(time.engine().getRuntimeService(), TasksInMemory.nothingElseRuns());
    }

    /** All journeys that began, oldest first. */
    public List<Journey> journeys() {
        return journeys;
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
        running().endAll(CUSTOMER, "ERASED");
    }

    /** A person finishes the open task of that kind. */
    public void finishes(String kind, String outcome, String... more) {
        Map<String, String> answers = new HashMap<>();
        for (int index = 0; index + 1 < more.length; index += 2) {
            answers.put(more[index], more[index + 1]);
        }
        finishes(kind, outcome, answers);
    }

    /** The same, with what the task asks for besides by name. */
    public void finishes(String kind, String outcome, Map<String, String> answers) {
        TaskRowsInMemory.Row task = tasks.open(kind)
                .orElseThrow(() -> new TrialBroken("No open task " + kind + "; the process is at "
                        + journey().isAt()));
        if (!task.outcomes().contains(outcome)) {
            throw new TrialBroken("The diagram offers " + task.outcomes() + ", not " + outcome);
        }
        Map<String, Object> values = new HashMap<>(answers);
        TaskVariables.OUTCOME.put(values, outcome);
        TaskVariables.OUTCOME_AT.put(values, clock.instant());
        values.putIfAbsent(TaskVariables.OUTCOME_BY.name(), somebody());
        time.engine().getTaskService().complete(task.id(), values);
        time.runDue();
    }

    /** Who finishes tasks, where nobody is named: the customer's account manager. */
    private String somebody() {
        String owner = customers.get(CUSTOMER).owner();
        return owner == null ? "somebody" : owner;
    }

    private final class TrialTime extends BusinessClock {
        @Override
        public Instant instant() {
            return time.now();
        }
    }

    /** The same for all trials, so that a scenario goes the same way on every server. */
    private static final class DollarShop extends Shop {
        @Override
        public String name() {
            return "Huike";
        }

        @Override
        public String address() {
            return "1 Market Street";
        }

        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }

        @Override
        public CurrencyUnit currency() {
            return CurrencyUnit.USD;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }

    private final class TrialReleases extends Releases {
        @Override
        public String start(String processKey, UUID businessKey, Map<String, Object> variables) {
            Journey journey = time.start(processKey, businessKey, variables);
            journeys.add(journey);
            return journey.id();
        }
    }

    private final class OwnFacts implements MessageFacts {
        @Override
        public Optional<Map<String, Object>> of(DelegateExecution execution) {
            return new KnownFacts(facts()).of(execution);
        }
    }
}
