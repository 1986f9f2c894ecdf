package app.huike.web.ui.care;

import app.huike.crm.care.Goodwill;
import app.huike.crm.care.GoodwillApprovals;
import app.huike.crm.care.GoodwillView;
import app.huike.web.ui.KnownId;
import app.huike.web.ui.Say;
import app.huike.web.ui.Show;
import app.huike.web.ui.TypedMoney;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.joda.money.Money;

/** Money that makes up for something: given, asked for, decided on. */
@Named("giveGoodwill")
@RequestScoped
public class GiveGoodwill {

    @Inject
    private Goodwill goodwill;

    @Inject
    private GoodwillApprovals approvals;

    @Inject
    private SeeCase page;

    @Inject
    private TypedMoney typed;

    @Inject
    private Say say;

    @Inject
    private Show show;

    private String amount;
    private String reason;
    private GoodwillView given;

    public String give() {
        Optional<Money> money = typed.of(amount);
        if (money.isEmpty()) {
            say.badAt("amount", "money.wrong");
            return null;
        }
        if (!say.did(() -> given = goodwill.give(page.getSeen().id(), money.get(), reason))) {
            return null;
        }
        boolean granted = given.state() == GoodwillView.State.GRANTED;
        if (granted) {
            say.goodThere("goodwill.given", show.money(money.get()));
        } else {
            say.goodThere("goodwill.asked", show.money(money.get()));
        }
        return page.again();
    }

    public String decide(String id, boolean approved) {
        if (!say.did(() -> approvals.decide(KnownId.of(id), approved))) {
            return null;
        }
        say.goodThere("case.recorded");
        return page.again();
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
