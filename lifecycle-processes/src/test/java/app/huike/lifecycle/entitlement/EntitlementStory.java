package app.huike.lifecycle.entitlement;

import app.huike.crm.service.EntitlementBooked;
import app.huike.crm.service.EntitlementKind;
import app.huike.crm.service.Entitlements;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.task.TasksInMemory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A slot that was agreed with Anna, with all real steps over fakes of the business. */
final class EntitlementStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/entitlement/entitlement.bpmn";
    static final UUID BOOKING = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a9003");

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);
    final List<String> settled = new ArrayList<>();

    EntitlementStory() {
        super(VISITED, DIAGRAM);
        Entitlements counter = new Counter();
        time.step("planBooking", new PlanBooking(TasksInMemory.workingTime(), clock))
                .step("useBooking", new UseBooking(counter))
                .step("cancelBooking", new CancelBooking(counter));
    }

    /** A visit is agreed so long from now. */
    Journey books(String in) {
        new StartBooking(arbitration.starts(), shop)
                .booked(new EntitlementBooked(
                        ANNA, BOOKING, EntitlementKind.VISIT, clock.instant().plus(Duration.parse(in))));
        time.runDue();
        return journey();
    }

    private final class Counter extends Entitlements {
        @Override
        public void use(UUID bookingId) {
            settled.add("used");
        }

        @Override
        public void cancel(UUID bookingId) {
            settled.add("given back");
        }
    }
}
