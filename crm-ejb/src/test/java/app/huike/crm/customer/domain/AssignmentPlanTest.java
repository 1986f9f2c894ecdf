package app.huike.crm.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.AssignmentRule;
import app.huike.crm.customer.AssignmentWay;
import app.huike.crm.customer.domain.AssignmentPlan.Candidate;
import app.huike.crm.customer.domain.AssignmentPlan.Unowned;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssignmentPlanTest {

    private static final Candidate MIA = new Candidate(new UUID(1, 1), "mia", "Mia", 10, 7);
    private static final Candidate NOAH = new Candidate(new UUID(1, 2), "noah", "Noah", 7, 9);
    private static final Candidate IDA = new Candidate(new UUID(1, 3), "ida", "Ida", 8, 0);
    private static final List<Candidate> PEOPLE = List.of(MIA, NOAH, IDA);

    @Test
    void inTurnItBeginsWithWhoHasWaitedLongest() {
        assertThat(order(AssignmentWay.ROUND_ROBIN, "", "", "", "", ""))
                .containsExactly("ida", "mia", "noah", "ida", "mia");
    }

    @Test
    void theLeastBusyGetsUntilAllHaveAsMany() {
        assertThat(order(AssignmentWay.LEAST_BUSY, "", "", "", "", "", "", ""))
                .containsExactly("noah", "ida", "noah", "ida", "noah", "ida", "mia");
    }

    @Test
    void aRegionHasItsPersonAndTheOthersTheirs() {
        assertThat(regions(Map.of("TW", "ida", "DE", "noah", "*", "mia"), "TW", "DE", "", "FR"))
                .containsExactly("ida", "noah", "mia", "mia");
        assertThat(regions(Map.of("TW", "ida", "DE", "gone"), "TW", "DE", ""))
                .as("nobody for the others, and one who has left")
                .containsExactly("ida");
    }

    @Test
    void withoutAWayOrPeopleNobodyGetsAnything() {
        assertThat(order(AssignmentWay.NONE, "", "")).isEmpty();
        assertThat(new AssignmentPlan(new AssignmentRule(AssignmentWay.LEAST_BUSY, 0, Map.of()), List.of())
                        .of(List.of(new Unowned(new UUID(0, 1), ""))))
                .isEmpty();
    }

    private static List<String> order(AssignmentWay way, String... regions) {
        return plan(new AssignmentRule(way, 0, Map.of()), regions);
    }

    private static List<String> regions(Map<String, String> people, String... regions) {
        return plan(new AssignmentRule(AssignmentWay.REGION, 0, people), regions);
    }

    private static List<String> plan(AssignmentRule rule, String... regions) {
        List<Unowned> customers = IntStream.range(0, regions.length)
                .mapToObj(i -> new Unowned(new UUID(0, i), regions[i]))
                .toList();
        Map<UUID, UUID> plan = new AssignmentPlan(rule, PEOPLE).of(customers);
        return customers.stream()
                .map(customer -> plan.get(customer.id()))
                .flatMap(Stream::ofNullable)
                .map(id -> PEOPLE.stream()
                        .filter(person -> person.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .login())
                .toList();
    }
}
