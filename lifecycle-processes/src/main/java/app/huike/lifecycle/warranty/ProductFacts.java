package app.huike.lifecycle.warranty;

import app.huike.crm.platform.Shop;
import app.huike.crm.service.OwnedProduct;
import app.huike.crm.service.OwnedProducts;
import app.huike.lifecycle.step.MessageFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What is said of a product: {@code product}, {@code serial} and {@code until}, the last day of the warranty; nothing of one that is not there any more. */
@ApplicationScoped
public class ProductFacts implements MessageFacts {

    private static final LocalTime NOON = LocalTime.NOON;

    private OwnedProducts products;
    private Shop shop;

    ProductFacts() {}

    @Inject
    ProductFacts(OwnedProducts products, Shop shop) {
        this.products = products;
        this.shop = shop;
    }

    @Override
    public Optional<Map<String, Object>> of(DelegateExecution execution) {
        Optional<UUID> id = Warranty.PRODUCT_ID.maybeIn(execution);
        return id.isEmpty() ? Optional.of(Map.of()) : products.get(id.get()).map(this::facts);
    }

    private Map<String, Object> facts(OwnedProduct product) {
        Map<String, Object> facts = new HashMap<>(Map.of("product", product.name(), "serial", product.serial()));
        if (product.coveredUntil() != null) {
            Instant day =
                    product.coveredUntil().atTime(NOON).atZone(shop.zone()).toInstant();
            facts.put("until", day);
        }
        return facts;
    }
}
