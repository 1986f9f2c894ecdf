package app.huike.lifecycle.entitlement;

import app.huike.crm.service.EntitlementBooked;
import app.huike.crm.service.EntitlementKind;
import app.huike.crm.service.Entitlements;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.task.TasksInMemory;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** A slot that was agreed with a customer, with all real steps over doors in memory. */
@Vetoed
class EntitlementTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "entitlement";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new EntitlementTrial(engine);
        }
    }

    static final UUID BOOKING = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a9003");

    final List<String> settled = new ArrayList<>();

    EntitlementTrial(TrialEngine engine) {
        super(engine);
        Entitlements counter = new Counter();
        time.step("planBooking", new PlanBooking(TasksInMemory.workingTime(), clock))
                .step("useBooking", new UseBooking(counter))
                .step("cancelBooking", new CancelBooking(counter));
    }

    /** A visit is agreed so long from now. */
    Journey books(String in) {
        new StartBooking(arbitration.starts(), shop)
                .booked(new EntitlementBooked(
                        CUSTOMER,
                        BOOKING,
                        EntitlementKind.VISIT,
                        clock.instant().plus(Duration.parse(in))));
        time.runDue();
        return journey();
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("books", this::books);
        return happenings;
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
