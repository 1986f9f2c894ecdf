package app.huike.bench.lifecycle;

import app.huike.launch.Visit;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/** New customers of the product who buy for the first time, told by programs of the shop; the customers themselves are told before anything is measured. */
public final class FirstPurchases {

    private static final String CUSTOMER =
            """
            {"name": "Welcome %1$d", "email": "welcome%1$d@example.com", "phone": "+1303%2$d", "owner": "manager1", "consents": [
              {"purpose": "MARKETING", "channel": "EMAIL", "state": "GRANTED", "source": "visit", "statedAt": "%3$s"},
              {"purpose": "MARKETING", "channel": "PHONE", "state": "GRANTED", "source": "visit", "statedAt": "%3$s"}]}""";
    private static final String PURCHASE =
            """
            {"ref": "%1$s-1", "customerRef": "%1$s", "at": "%2$s", "total": {"amount": "120.00", "currency": "USD"}}""";
    private static final int PHONES_FROM = 2_000_000;

    private final Visit shop;
    private final Connection database;
    private final WaitingWelcomes welcomes;

    public FirstPurchases(Visit shop, Connection database) {
        this.shop = shop;
        this.database = database;
        this.welcomes = WaitingWelcomes.ofProduct(database, Instant.parse(shop.now()));
    }

    static String ref(int number) {
        return "welcome-" + number;
    }

    /** The first number that no customer has. */
    public int nextNumber() throws SQLException {
        try (Statement ask = database.createStatement();
                ResultSet row = ask.executeQuery("select 1 + coalesce(max(cast(substr(ref, 9) as integer)), 0)"
                        + " from customer where ref like 'welcome-%'")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Tells of them by their numbers, with consent and a place to be written to. */
    public void tellOfCustomers(int first, int count) throws Exception {
        String now = shop.now();
        Callers.call(
                first,
                count,
                number -> shop.rest(
                        "PUT", "customers/" + ref(number), CUSTOMER.formatted(number, PHONES_FROM + number, now)));
    }

    void buy(int number, String at) {
        shop.rest("POST", "purchases", PURCHASE.formatted(ref(number), at));
    }

    /** All buy; nothing has passed yet when this comes back. */
    void buyAll(int first, int count) throws Exception {
        String now = shop.now();
        Callers.call(first, count, number -> buy(number, now));
    }

    /** All buy, and have their coupon, their message and their wait when this comes back. */
    public void welcome(int first, int count) throws Exception {
        long before = welcomes.waiting();
        buyAll(first, count);
        welcomes.letPassUntil(before + count);
    }

    /** Until their hours have passed, as one step of its own. */
    void letPass(long more) throws SQLException, InterruptedException {
        welcomes.letPassUntil(welcomes.waiting() + more);
    }
}
