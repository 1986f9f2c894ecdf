package app.huike.web.ui;

import app.huike.crm.platform.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;

/** An amount as people type it: point or comma before the decimals, full-width digits of a Chinese keyboard too; in the shop's currency. */
@ApplicationScoped
public class TypedMoney {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");

    @Inject
    private Shop shop;

    /** Empty where it is no amount, or finer than the currency's smallest coin. */
    public Optional<Money> of(String typed) {
        String plain = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replace(',', '.');
        if (!AMOUNT.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(plain).stripTrailingZeros();
        boolean fits = amount.scale() <= shop.currency().getDecimalPlaces();
        return fits ? Optional.of(Money.of(shop.currency(), amount)) : Optional.empty();
    }
}
