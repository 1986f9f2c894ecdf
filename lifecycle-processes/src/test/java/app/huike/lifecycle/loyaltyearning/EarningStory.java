package app.huike.lifecycle.loyaltyearning;

import app.huike.crm.loyalty.PointsEarning;
import app.huike.crm.purchase.PurchaseLine;
import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;
import java.util.List;
import org.joda.money.Money;

/** The earning of points, told as what happens to Anna. */
final class EarningStory extends EarningTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/loyalty-earning/loyalty-earning.bpmn";

    EarningStory() {
        super(ProcessStory.of(
                DIAGRAM, "bpmn/loyalty-earning/points-of-goods.dmn", "bpmn/loyalty-earning/points-of-tier.dmn"));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }

    static PurchaseLine line(String category, int quantity, String price) {
        return new PurchaseLine("S-1", category, quantity, Money.parse("USD " + price));
    }

    List<PointsEarning> earnings() {
        return points.earnings();
    }
}
