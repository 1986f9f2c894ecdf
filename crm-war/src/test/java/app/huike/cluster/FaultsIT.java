package app.huike.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.chaos.Fault;
import app.huike.chaos.Findings;
import app.huike.chaos.Findings.Line;
import app.huike.chaos.Place;
import app.huike.chaos.Size;
import app.huike.chaos.ThreeNodes;
import app.huike.chaos.fault.KilledNodes;
import app.huike.chaos.fault.SingleUse;
import app.huike.chaos.fault.StoppedDatabase;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The faults of {@code ./crm chaos} that everybody fears most, small: three nodes, nothing lost and nothing twice. In one order, because nodes that come back are waited for by nobody. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {

    private static final long SEED = 107;

    private static ThreeNodes nodes;

    @BeforeAll
    static void threeNodes() throws Exception {
        Place place = new Place(
                Path.of(System.getProperty("huike.payara-micro")),
                Path.of(System.getProperty("huike.war")),
                Path.of(System.getProperty("huike.test-home"), System.getProperty("huike.test-process"), "faults"));
        nodes = ThreeNodes.started(place, Optional.empty(), Size.ofABuild(), SEED, System.out::println);
    }

    @AfterAll
    static void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @Order(1)
    void aStopOfTheDatabaseIsForgottenWithinHalfAMinute() throws Exception {
        assertSuffered(new StoppedDatabase());
    }

    @Test
    @Order(2)
    void aCodeIsUsedOnceWhoeverWantsIt() throws Exception {
        assertSuffered(new SingleUse());
    }

    @Test
    @Order(3)
    void aNodeThatDiesLosesNothingAndDoesNothingTwice() throws Exception {
        assertSuffered(new KilledNodes());
    }

    private static void assertSuffered(Fault fault) throws Exception {
        Findings findings = nodes.suffer(fault);

        assertThat(findings.lines()).isNotEmpty().allMatch(Line::right);
    }
}
