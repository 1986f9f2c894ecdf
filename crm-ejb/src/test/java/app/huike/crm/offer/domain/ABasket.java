package app.huike.crm.offer.domain;

import app.huike.crm.offer.Basket;
import app.huike.crm.purchase.PurchaseLine;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** Builds baskets for tests. */
final class ABasket {

    private final List<PurchaseLine> lines = new ArrayList<>();

    static ABasket aBasket() {
        return new ABasket();
    }

    /** Goods of which nobody tells more. */
    static Basket of(String total) {
        return Basket.of(Money.parse(total));
    }

    ABasket with(int quantity, String sku, String category, String price) {
        lines.add(new PurchaseLine(sku, category, quantity, Money.parse(price)));
        return this;
    }

    Basket made() {
        Money total = lines.stream().map(Basket::amount).reduce(Money::plus).orElseThrow();
        return new Basket(total, lines);
    }
}
