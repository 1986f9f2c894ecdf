package app.huike.bench.reference;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/**
 * An engine as it comes, with connections of its own, and the welcome's diagram. A purchase is one transaction: the rows that the product writes for one, and the start of the process; what
 * the steps do is to write the rows that the product's steps write. Nothing is checked, chosen by rights, rendered or logged beyond that.
 */
public interface ReferenceEngine extends AutoCloseable {

    int CONNECTIONS = 40;
    int LOOK_AGAIN_MILLIS = 500;

    /** A customer buys for the first time. */
    void purchase(long number);

    @Override
    void close();

    /** What the product's welcome starts with. */
    static Map<String, Object> variables(long number) {
        Map<String, Object> variables = new HashMap<>();
        String purchase = "00000000-0000-7000-8000-" + String.format("%012x", number);
        variables.put("purchaseId", purchase);
        variables.put("causeRef", purchase);
        variables.put("boughtAt", new Date());
        variables.put("basket", "120.00");
        variables.put("total", "USD 120.00");
        variables.put("category", null);
        variables.put("firstEver", true);
        variables.put("followUp", null);
        return variables;
    }
}
