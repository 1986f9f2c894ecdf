package app.huike.crm.customer.domain;

import app.huike.crm.customer.AssignmentRule;
import app.huike.crm.customer.AssignmentWay;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives customers without an owner to people, in the order in which they came. Whoever fits nobody stays without one. */
public final class AssignmentPlan {

    /**
     * Somebody who may get customers.
     *
     * @param customers how many he looks after
     * @param lastGiven number of the change by which he got one last by rule; 0 for never
     */
    public record Candidate(UUID id, String login, String name, int customers, long lastGiven) {}

    /** @param region code of a country; empty where none is known */
    public record Unowned(UUID id, String region) {}

    private record Turn(Candidate person, long place) {}

    private static final Comparator<Turn> FIRST = Comparator.comparingLong(Turn::place)
            .thenComparing(turn -> turn.person().login());

    private final AssignmentRule rule;
    private final List<Candidate> people;

    public AssignmentPlan(AssignmentRule rule, List<Candidate> people) {
        this.rule = rule;
        this.people = people;
    }

    /** The person of each customer who gets one. */
    public Map<UUID, UUID> of(List<Unowned> customers) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return switch (rule.way()) {
            case NONE -> Map.of();
            case ROUND_ROBIN -> inTurn(customers, Candidate::lastGiven);
            case LEAST_BUSY -> inTurn(customers, person -> (long) person.customers());
            case REGION -> byRegion(customers);
        };
    }

    /** Each time the first gets one and goes behind: by one, who has one more now, or behind all others. */
    private Map<UUID, UUID> inTurn(List<Unowned> customers, Function<Candidate, Long> place) {
        Queue<Turn> turns = new PriorityQueue<>(FIRST);
        people.forEach(person -> turns.add(new Turn(person, place.apply(person))));
        long last = people.stream().mapToLong(place::apply).max().orElse(0);
        Map<UUID, UUID> plan = new LinkedHashMap<>();
        for (Unowned customer : customers) {
            Turn next = turns.remove();
            plan.put(customer.id(), next.person().id());
            last++;
            turns.add(new Turn(next.person(), rule.way() == AssignmentWay.ROUND_ROBIN ? last : next.place() + 1));
        }
        return plan;
    }

    private Map<UUID, UUID> byRegion(List<Unowned> customers) {
        Map<String, UUID> byLogin = people.stream().collect(Collectors.toMap(Candidate::login, Candidate::id));
        Map<UUID, UUID> plan = new LinkedHashMap<>();
        for (Unowned customer : customers) {
            String others = rule.regions().get(AssignmentRule.OTHERS);
            UUID person = byLogin.get(rule.regions().getOrDefault(customer.region(), others));
            if (person != null) {
                plan.put(customer.id(), person);
            }
        }
        return plan;
    }
}
