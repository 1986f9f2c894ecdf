package app.huike.crm.exchange.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of a file of purchases, named in the header as here in lower case. */
public enum Column {
    PURCHASE_REF,
    CUSTOMER_REF,
    AT,
    AMOUNT,
    CURRENCY,
    CATEGORY;

    /** As the header names it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file has to have it. */
    public boolean required() {
        return this != CATEGORY;
    }

    static Optional<Column> of(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.key().equals(key))
                .findFirst();
    }
}
