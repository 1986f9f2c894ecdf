package app.huike.web.ui.customer;

import app.huike.crm.risk.RiskFactor;
import app.huike.crm.risk.RiskView;
import app.huike.crm.risk.Risks;
import app.huike.web.ui.Say;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Whether the customer of this page is likely to leave, in words that he could read; and that he does not want this to be asked. */
@Named("seeRisk")
@RequestScoped
public class SeeRisk {

    @Inject
    private Risks risks;

    @Inject
    private SeeCustomer customer;

    @Inject
    private Texts texts;

    @Inject
    private Say say;

    private RiskView risk;

    public RiskView getRisk() {
        if (risk == null) {
            risk = risks.of(customer.getSeen().id());
        }
        return risk;
    }

    /** Of the open warning. */
    public List<String> getFactors() {
        return getRisk().warning().factors().stream().map(this::words).toList();
    }

    private String words(RiskFactor factor) {
        return texts.get("factor." + factor);
    }

    /** The customer has said that he objects. */
    public String object() {
        if (!say.did(() -> risks.object(customer.getRef()))) {
            return null;
        }
        say.goodThere("risk.objected");
        return customer.again();
    }
}
