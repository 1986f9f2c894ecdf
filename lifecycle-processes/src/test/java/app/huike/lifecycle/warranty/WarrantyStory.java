package app.huike.lifecycle.warranty;

import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.service.OwnedProduct;
import app.huike.crm.service.OwnedProducts;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.sweep.SweepRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What Anna is told of her coffee machine, whose warranty ends on 31 July 2026: all real steps over fakes of the business. */
final class WarrantyStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/warranty/warranty.bpmn";
    static final UUID MACHINE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a9002");

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);

    WarrantyStory() {
        super(VISITED, DIAGRAM);
    }

    /** The sweep finds something to tell of it; why not, or empty. */
    Optional<String> isFound(String notice) {
        List<Optional<String>> answer = new ArrayList<>();
        CurrentActor.run(
                Actor.SYSTEM,
                () -> answer.add(new SweepProducts(arbitration.starts(), arbitration.policies(), shop)
                        .start(new SweepRow(ANNA, null, null, notice + " " + MACHINE, 0))));
        return answer.get(0);
    }

    Map<String, Object> said() {
        return post.sent().get(0).request().model();
    }

    @Override
    protected Map<String, Object> facts(DelegateExecution execution) {
        return new ProductFacts(new Cupboard(), shop).of(execution);
    }

    private static final class Cupboard extends OwnedProducts {
        @Override
        public Optional<OwnedProduct> get(UUID id) {
            LocalDate until = LocalDate.parse("2026-07-31");
            return Optional.of(
                    new OwnedProduct(MACHINE, ANNA, "SN-1", "SKU-1", "Coffee machine", until, Instant.EPOCH));
        }
    }
}
