package app.huike.bench.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A large shop, made of one customer who came to an open call of the welcome process by the product's own doors. Every hundredth thing differs: owners, tiers, stages,
 * regions, languages, goods, amounts and due dates are spread, so that filters find a part.
 */
public final class FilledShop {

    /**
     * How much of everything.
     *
     * @param tasks open ones, each of another customer
     * @param people accounts among whom customers and tasks are shared out
     */
    public record Size(int customers, int tasks, int people) {}

    /** Over ten months and some days: for the weeks that a benchmark's clock may go on, nobody's first purchase is a year ago. */
    private static final String BEFORE = " - make_interval(mins => n % 450000)";

    private static final String PERSON = "cast('b0000000-0000-7000-8000-' || lpad(to_hex(%s), 12, '0') as uuid)";
    private static final String NAME =
            "(array['Ada','Ben','Chen','Dora','Emil','Fang','Gerd','Hana','Ivo','Jun'])[1 + n % 10]"
                    + " || ' ' || (array['Archer','Baker','Cheng','Diaz','Ebner','Fischer','Guo','Huang','Ito','Jansen','Kim'])[1 + n % 11]";

    /** Keys of what all runs share. */
    private static final List<String> DEFINITIONS = List.of(
            "proc_def_id_", "process_def_id_", "job_def_id_", "deployment_id_", "exception_stack_id_", "bytearray_id_");

    private final Connection database;
    private final Size size;
    private final Consumer<String> tell;
    private final Copies copies;

    public FilledShop(Connection database, Size size, Consumer<String> tell) {
        this.database = database;
        this.size = size;
        this.tell = tell;
        this.copies = new Copies(database);
    }

    /** Of the people who are made, from 1. */
    public static String login(int person) {
        return "bench" + person;
    }

    /**
     * All or nothing: the next run takes what it finds for whole.
     *
     * @param ref of the customer whose process stands at an open call
     */
    public void fill(String ref) throws SQLException {
        String customer = text("select id::text from customer where ref = ?", ref);
        String run = text(
                "select instance_id from lifecycle_task where customer_id = cast(? as uuid) and state = 'OPEN'",
                customer);
        database.setAutoCommit(false);
        people();
        customers(customer);
        step("engine", () -> engine(run));
        step("tasks", () -> tasks(customer));
        database.commit();
        database.setAutoCommit(true);
        step("statistics", () -> run("vacuum analyze"));
    }

    /** People and customers without any task, all or nothing. */
    public void fillCustomers(String ref) throws SQLException {
        database.setAutoCommit(false);
        people();
        customers(text("select id::text from customer where ref = ?", ref));
        database.commit();
        database.setAutoCommit(true);
    }

    /** Accounts with the roles of an account manager of the demo, whose password is theirs too. */
    public void people() throws SQLException {
        String id = PERSON.formatted("n");
        Map<String, String> own =
                Map.of("id", id, "login", "'bench' || n", "name", "'Person ' || n", "lead_id", "null");
        copies.of("app_user", "s.login = 'manager1'", size.people(), own, List.of());
        copies.of(
                "app_user_role",
                "s.user_id = (select id from app_user where login = 'manager1')",
                size.people(),
                Map.of("user_id", id),
                List.of());
    }

    private void customers(String customer) throws SQLException {
        String its = "s.customer_id = '" + customer + "'";
        String contact =
                "case s.kind when 'EMAIL' then 'b' || n || '@example.com' else '+1303' || lpad(n::text, 7, '0') end";
        String money = "100 * (20 + n % 900 * 7919 % 900)";
        step(
                "customers",
                () -> copies.of(
                        "customer",
                        "s.id = '" + customer + "'",
                        size.customers(),
                        Map.of(
                                "ref",
                                "'b-' || n",
                                "name",
                                NAME,
                                "owner_id",
                                PERSON.formatted("1 + n % " + size.people()),
                                "created_at",
                                "s.created_at - make_interval(secs => n)",
                                "search_text",
                                "'b-' || n || ' ' || lower(" + NAME + ") || ' b' || n || '@example.com'"),
                        List.of()));
        step(
                "contact points",
                () -> copies.of(
                        "contact_point",
                        its,
                        size.customers(),
                        Map.of("value", contact, "normalised", contact),
                        List.of()));
        step("consents", () -> copies.of("consent", its, size.customers(), Map.of(), List.of()));
        step(
                "stages",
                () -> copies.of(
                        "customer_stage",
                        its,
                        size.customers(),
                        Map.of("stage", "(array['NEW','ACTIVE','ACTIVE','LOYAL','LAPSED'])[1 + n % 5]"),
                        List.of()));
        step(
                "purchases",
                () -> copies.of(
                        "purchase",
                        its,
                        size.customers(),
                        Map.of(
                                "ref",
                                "'b-p-' || n",
                                "minor",
                                money,
                                "at",
                                "s.at" + BEFORE,
                                "category",
                                "(array['world','books','tea','shoes'])[1 + n % 4]",
                                // whose welcome runs has been welcomed; the others came with the history
                                "told_first",
                                "n <= " + size.tasks()),
                        List.of()));
        step(
                "sums",
                () -> copies.of(
                        "purchase_summary",
                        its,
                        size.customers(),
                        Map.of("net_minor", money, "first_at", "s.first_at" + BEFORE, "last_at", "s.last_at" + BEFORE),
                        List.of()));
        step(
                "coupons",
                () -> copies.of(
                        "coupon", its, size.tasks(), Map.of("code", "'BENCH' || lpad(n::text, 8, '0')"), List.of()));
        step("log", () -> copies.of("journey_log", its, size.tasks(), Map.of(), List.of()));
    }

    private void engine(String run) throws SQLException {
        String of = "s.proc_inst_id_ = '" + run + "'";
        copies.of("act_ru_execution", of, size.tasks(), Map.of(), DEFINITIONS);
        copies.of(
                "act_ru_task",
                of,
                size.tasks(),
                Map.of("assignee_", holder(), "due_date_", due("s.due_date_"), "priority_", priority()),
                DEFINITIONS);
        copies.of("act_ru_variable", of, size.tasks(), Map.of(), DEFINITIONS);
        copies.of("act_ru_event_subscr", of, size.tasks(), Map.of(), DEFINITIONS);
        copies.of("act_ru_job", "s.process_instance_id_ = '" + run + "'", size.tasks(), Map.of(), DEFINITIONS);
        copies.of(
                "act_ru_identitylink",
                "s.task_id_ in (select id_ from act_ru_task where proc_inst_id_ = '" + run + "')",
                size.tasks(),
                Map.of(),
                DEFINITIONS);
        copies.of("act_hi_procinst", of, size.tasks(), Map.of(), DEFINITIONS);
        copies.of("act_hi_actinst", of, size.tasks(), Map.of(), DEFINITIONS);
        copies.of("act_hi_taskinst", of, size.tasks(), Map.of(), DEFINITIONS);
    }

    private void tasks(String customer) throws SQLException {
        String its = "s.customer_id = '" + customer + "' and s.state = 'OPEN'";
        copies.of(
                "lifecycle_task",
                its,
                size.tasks(),
                Map.of(
                        "assignee", holder(),
                        "due_at", due("s.due_at"),
                        "priority", priority(),
                        "tier", "(array['','SILVER','GOLD','PLATINUM'])[1 + n % 4]",
                        "stage", "(array['NEW','ACTIVE','ACTIVE','LOYAL','LAPSED'])[1 + n % 5]",
                        "region", "(array['','TW','CN','US'])[1 + n % 4]",
                        "language", "(array['en','zh','de'])[1 + n % 3]",
                        "products", "array[(array['world','books','tea','shoes'])[1 + n % 4]]",
                        "value_minor", "100 * (20 + n % 900 * 7919 % 900)",
                        "search_text", "'b-' || n || ' ' || lower(" + NAME + ") || ' b' || n || '@example.com'"),
                List.of());
        run(
                "insert into customer_share (cause, customer_id, user_id, team) select 'task:' || t.id, t.customer_id, u.id,"
                        + " case when u.id is null then t.team end from lifecycle_task t left join app_user u on u.login = t.assignee"
                        + " where t.state = 'OPEN' on conflict do nothing");
    }

    /** Seven of ten are somebody's, the others their group's. */
    private String holder() {
        return "case when n % 10 < 7 then 'bench' || 1 + n / 10 % " + size.people() + " end";
    }

    /** Ten days back to twenty days ahead. */
    private static String due(String column) {
        return column + " + make_interval(mins => (n % 43200 * 7919 % 43200) - 14400)";
    }

    private static String priority() {
        return "50 + 10 * (n % 3)";
    }

    private interface Part {
        void make() throws SQLException;
    }

    private void step(String what, Part part) throws SQLException {
        long began = System.nanoTime();
        part.make();
        tell.accept(String.format(
                "filled    %s in %d s",
                what, Duration.ofNanos(System.nanoTime() - began).toSeconds()));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql, String value) throws SQLException {
        try (PreparedStatement ask = database.prepareStatement(sql)) {
            ask.setString(1, value);
            try (ResultSet row = ask.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("nothing found by " + sql + " for " + value);
                }
                return row.getString(1);
            }
        }
    }
}
