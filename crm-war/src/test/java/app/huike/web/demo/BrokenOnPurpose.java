package app.huike.web.demo;

import app.huike.verify.Verification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** For each invariant a way to break it that the schema lets through, to see that it is noticed. */
enum BrokenOnPurpose {
    SCHEMA_IS_SOUND("alter table refund add constraint unseen check (minor > 0) not valid"),
    LEDGER_LOTS("update point_lot set open = not open where id = (select id from point_lot limit 1)"),
    LEDGER_BALANCES(
            "alter table point_entry disable trigger point_entry_holds",
            "insert into point_entry (id, account_id, kind, amount, at, actor)"
                    + " select gen_random_uuid(), id, 'SETTLED', 5, now(), 'nobody' from point_account limit 1"),
    SPENDINGS("insert into point_spending (id, account_id, currency, ref, points, at, actor)"
            + " select gen_random_uuid(), id, currency, 'nothing', 7, now(), 'nobody' from point_account limit 1"),
    HOLDS("insert into point_hold (id, account_id, currency, ref, points, until, at)"
            + " select gen_random_uuid(), id, currency, 'nothing', 7, now(), now() from point_account limit 1"),
    COUPON_USES(
            "update coupon set taken = taken + 1 where id = (select id from coupon where taken < uses_limit limit 1)"),
    CAMPAIGN_BUDGETS("update campaign set held = held + 1 where id = (select id from campaign"
            + " where max_redemptions is null or redeemed + held < max_redemptions limit 1)"),
    WELCOMES("delete from once_per_customer where process_key = 'welcome'"
            + " and customer_id = (select customer_id from coupon where cause = 'welcome' limit 1)"),
    FIRST_PURCHASES("update once_per_customer set cause = gen_random_uuid() where process_key = 'welcome'"
            + " and customer_id = (select customer_id from coupon where cause = 'welcome' limit 1)"),
    REFUNDS("update purchase set refunded_minor = refunded_minor + 1"
            + " where id = (select id from purchase where refunded_minor < minor limit 1)"),
    SUMMARIES("update purchase_summary set kept = kept + 1"
            + " where customer_id = (select customer_id from purchase_summary limit 1)"),
    STAGES("update customer_stage set since = since + interval '1 second'"
            + " where customer_id = (select customer_id from customer_stage limit 1)"),
    MESSAGES("update message set sent_at = now() where id = (select id from message where state = 'KEPT' limit 1)"),
    CONSENTS(
            "insert into consent_statement (id, customer_id, purpose, channel, state, source, stated_at, recorded_at, actor, applied)"
                    + " select gen_random_uuid(), customer_id, purpose, channel, 'WITHDRAWN', 'nowhere', created_at, created_at, 'nobody', true"
                    + " from message where state = 'KEPT' and purpose = 'MARKETING'",
            "update consent c set state = 'WITHDRAWN', stated_at = s.stated_at from consent_statement s where s.source = 'nowhere'"
                    + " and (s.customer_id, s.purpose, s.channel) = (c.customer_id, c.purpose, c.channel)",
            "update message set state = 'SENT', sent_at = created_at + interval '1 hour' where state = 'KEPT' and purpose = 'MARKETING'"),
    TASKS("update lifecycle_task set state = 'GONE', ended_at = now()"
            + " where id = (select id from lifecycle_task where state = 'OPEN' limit 1)"),
    JOURNEYS("update journey_run set ended_at = now(), outcome = 'nothing'"
            + " where id = (select id from journey_run where ended_at is null limit 1)"),
    JOBS("update act_ru_job set retries_ = 0 where id_ = (select id_ from act_ru_job where retries_ > 0 limit 1)");

    private final List<String> statements;

    BrokenOnPurpose(String... statements) {
        this.statements = List.of(statements);
    }

    /** As {@code ./crm verify} calls what breaks. */
    String invariant() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Within the transaction of the connection. */
    void happen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** How often each invariant is broken, by its name. */
    static Map<String, Long> broken(Connection connection) throws SQLException {
        Map<String, Long> broken = new LinkedHashMap<>();
        Verification.of(connection, finding -> broken.put(finding.invariant().name(), finding.broken()));
        return broken;
    }
}
