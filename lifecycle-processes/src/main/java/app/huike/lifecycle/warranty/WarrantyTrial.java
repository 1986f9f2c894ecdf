package app.huike.lifecycle.warranty;

import app.huike.crm.service.OwnedProduct;
import app.huike.crm.service.OwnedProducts;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.step.MessageFacts;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What a customer is told of a coffee machine, whose warranty ends on 31 July 2026: all real steps over doors in memory. */
@Vetoed
class WarrantyTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "warranty";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new WarrantyTrial(engine);
        }
    }

    private static final UUID MACHINE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a9002");

    WarrantyTrial(TrialEngine engine) {
        super(engine);
    }

    /** The sweep finds something to tell of it; why not, or empty. */
    Optional<String> isFound(String notice) {
        return swept(new SweepProducts(arbitration.starts(), arbitration.policies(), shop), notice + " " + MACHINE, 0);
    }

    @Override
    protected List<MessageFacts> facts() {
        return List.of(new ProductFacts(new Cupboard(), shop));
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("warranty-ends", none -> isFound("ENDING"));
        happenings.put("has-had-it-for-long", none -> isFound("TIP"));
        return happenings;
    }

    private static final class Cupboard extends OwnedProducts {
        @Override
        public Optional<OwnedProduct> get(UUID id) {
            LocalDate until = LocalDate.parse("2026-07-31");
            return Optional.of(
                    new OwnedProduct(MACHINE, CUSTOMER, "SN-1", "SKU-1", "Coffee machine", until, Instant.EPOCH));
        }
    }
}
