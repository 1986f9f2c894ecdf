package app.huike.lifecycle.arbitration;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/**
 * How a process gets on with the customer's others, as the extension properties of its diagram say:
 *
 * <ul>
 *   <li>{@code reentry}: {@code never}, {@code after-end} or {@code per-cause}
 *   <li>{@code rest}: ISO duration from the end of a run to the next start; none where it is left out
 *   <li>{@code frozenBy}: {@code complaint} where it neither starts nor contacts the customer while a complaint is open
 *   <li>{@code rank}: what it matters beside the customer's other processes, the smaller the more: its sweep comes first, and its messages
 *       go before others that wait; from 0 to {@value #LEAST}, and {@value #MIDDLE} where it is left out
 *   <li>{@code sweepAt}: for one that a sweep starts, the time of the shop's day, {@code 08:30}; {@code dailyCap}: how often a day,
 *       {@code 0.5% 20 2000} (share of all customers, least, most)
 * </ul>
 *
 * @param rest zero where there is none
 * @param sweep empty where no sweep starts it
 * @param said all that the diagram says, by name
 */
public record ProcessPolicy(
        Reentry reentry,
        Duration rest,
        boolean frozenByComplaint,
        int rank,
        Optional<Sweep> sweep,
        Map<String, String> said) {

    private static final int MIDDLE = 50;
    private static final int LEAST = 99;

    /** When and how often a sweep starts the process. */
    public record Sweep(LocalTime at, DailyCap cap) {}

    /** @throws IllegalStateException for a diagram that does not say its reentry, or says something that cannot be read */
    public static ProcessPolicy of(Process process) {
        Map<String, String> said = properties(process);
        try {
            return new ProcessPolicy(
                    Reentry.of(need(said, "reentry")),
                    Duration.parse(said.getOrDefault("rest", "PT0S")),
                    "complaint".equals(said.get("frozenBy")),
                    rank(said),
                    said.containsKey("sweepAt") ? Optional.of(sweep(said)) : Optional.empty(),
                    Map.copyOf(said));
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            throw new IllegalStateException(
                    "Process '" + process.getId() + "': " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * A duration that the process's own sweep goes by, such as {@code afterDelivery}.
     *
     * @throws IllegalArgumentException where the diagram does not say it
     */
    public Duration duration(String name) {
        return Duration.parse(need(said, name));
    }

    /** The same, in a diagram of before it was asked for it: then {@code otherwise} holds. */
    public Duration duration(String name, String otherwise) {
        return Duration.parse(said.getOrDefault(name, otherwise));
    }

    /** A number that the process's own sweep goes by, such as {@code perOwner}; {@code otherwise} where the diagram does not say it. */
    public int number(String name, int otherwise) {
        return Integer.parseInt(said.getOrDefault(name, String.valueOf(otherwise)));
    }

    private static Sweep sweep(Map<String, String> said) {
        return new Sweep(LocalTime.parse(said.get("sweepAt")), DailyCap.of(need(said, "dailyCap")));
    }

    private static int rank(Map<String, String> said) {
        int rank = Integer.parseInt(said.getOrDefault("rank", String.valueOf(MIDDLE)));
        if (rank < 0 || rank > LEAST) {
            throw new IllegalArgumentException("rank " + rank + " is not from 0 to " + LEAST);
        }
        return rank;
    }

    /** A word that the process's own sweep goes by, such as {@code tier}; {@code otherwise} where the diagram does not say it. */
    public String word(String name, String otherwise) {
        return said.getOrDefault(name, otherwise);
    }

    private static String need(Map<String, String> said, String name) {
        String value = said.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the property " + name + " is missing");
        }
        return value;
    }

    /** All extension properties of a process, by name. */
    public static Map<String, String> properties(Process process) {
        Map<String, String> properties = new HashMap<>();
        if (process.getExtensionElements() != null) {
            process.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(group -> group.getCamundaProperties().stream())
                    .forEach(property -> properties.put(
                            property.getCamundaName(), Objects.requireNonNullElse(property.getCamundaValue(), "")));
        }
        return properties;
    }
}
