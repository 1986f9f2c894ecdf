package app.huike.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.DatabaseAccess;
import app.huike.launch.PlainBrowser;
import app.huike.launch.ServerSettings;
import app.huike.launch.Visit;
import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The demo as {@code ./crm run} makes it, made once for all of this: who logs in first finds what docs/demo.md promises. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PART =
            Pattern.compile("<div class=\"group-head\"><h2>([^<]+)</h2> <span class=\"count\">(\\d+)</span>");
    private static final Pattern DECISIONS = Pattern.compile("Of ([0-9,]+) decisions?, none would be another");
    private static final Pattern GROUP = Pattern.compile("show=group\"[^>]*>[^<]*<span class=\"count\">(\\d+)</span>");

    private static final String LONG_BEFORE = "select count(*) from purchase where mode = 'HISTORY'";

    private static RunningHuike huike;
    private static LocalDate today;
    private static Map<String, String> asMade;
    private static Map<String, String> asBegun;
    private static String longBefore;

    @BeforeAll
    static void theDemoIsMade() throws SQLException, InterruptedException {
        // what is due today is due until midnight
        while (LocalTime.now(ZoneOffset.UTC).isAfter(LocalTime.of(23, 50))) {
            TimeUnit.SECONDS.sleep(5);
        }
        Map<String, String> settings = new HashMap<>(ServerSettings.OF_THE_DEMO);
        settings.put("huike.demo.data", "all");
        huike = RunningHuike.with("demo", settings);
        today = LocalDate.ofInstant(Instant.parse(program().now()), ZoneOffset.UTC);
        asMade = counts(today);
        asBegun = counts(firstDays());
        longBefore = value(LONG_BEFORE);
    }

    @AfterAll
    static void stop() {
        huike.close();
    }

    @Test
    @Order(1)
    void whoWaitsIsToldWhichDayIsReplayed() {
        assertThat(huike.waitedFor()).anyMatch(line -> line.matches("demo: replaying \\d{4}-\\d\\d-\\d\\d"));
    }

    @Test
    @Order(1)
    void theFirstManagersInboxIsADaysWork() {
        String inbox = pageOf("manager1", "tasks/inbox.xhtml");
        assertThat(parts(inbox)).isEqualTo(aDaysWork());
        Matcher group = GROUP.matcher(inbox);
        assertThat(group.find()).isTrue();
        assertThat(Integer.parseInt(group.group(1))).isBetween(25, 35);
    }

    @Test
    @Order(1)
    void linXiaomeiIsToBeCalledToday() {
        JsonNode call = only(items("tasks?state=open&customerRef=C-1137"));
        assertThat(call.path("kind").asText()).isEqualTo("welcome-call");
        assertThat(call.path("assignee").asText()).isEqualTo("manager1");
        assertThat(LocalDate.ofInstant(Instant.parse(call.path("dueAt").asText()), ZoneOffset.UTC))
                .isEqualTo(today);
        assertThat(call.path("outcomes"))
                .as("of a call, and one for calls that are put away together")
                .extracting(outcome -> outcome.path("bulk").asBoolean())
                .containsExactly(false, false, false, false, true);
        assertThat(couponOf("C-1137")).isEqualTo("GRANTED");
        assertThat(messagesTo("C-1137")).containsEntry("welcome", "KEPT");
        assertThat(pageOf("manager1", "tasks/task.xhtml?id=" + call.path("id").asText()))
                .contains("林晓梅")
                .contains("78.43");
    }

    @Test
    @Order(1)
    void annaBergerUsedHerCouponYesterdayAndTheCallVanished() {
        assertThat(couponOf("C-1716")).isEqualTo("REDEEMED");
        assertThat(items("tasks?state=open&customerRef=C-1716")).isEmpty();
        JsonNode gone = logged("C-1716", "TASK_GONE");
        assertThat(gone.path("reason").asText()).isEqualTo("REDEEMED");
        assertThat(dayOf(gone)).isEqualTo(today.minusDays(1));
        assertThat(dayOf(logged("C-1716", "TASK_CREATED"))).isEqualTo(today.minusDays(2));
    }

    @Test
    @Order(1)
    void wangLeiHasACouponAndWasNotWrittenTo() {
        assertThat(couponOf("C-1557")).isEqualTo("GRANTED");
        assertThat(messagesTo("C-1557")).isEmpty();
        assertThat(logged("C-1557", "MESSAGE_SUPPRESSED").path("reason").asText())
                .isEqualTo("NO_CONSENT");
    }

    @Test
    @Order(1)
    void tomReedIsAPossibleDuplicate() {
        assertThat(items("customers/C-1902/coupons")).isEmpty();
        JsonNode task = only(items("tasks?state=open&customerRef=C-1902"));
        assertThat(task.path("kind").asText()).isEqualTo("duplicate-customer");
        assertThat(task.path("group").asText()).isEqualTo("lead");
        assertThat(logged("C-1902", "WELCOME_SKIPPED").path("reason").asText()).isEqualTo("POSSIBLE_DUPLICATE");
    }

    @Test
    @Order(1)
    void goodsAppointmentsFriendsAndPaidMembershipsAreThereToo() {
        assertThat(messagesTo("C-1381")).containsEntry("warranty-ending", "KEPT");
        assertThat(messagesTo("C-1712")).containsEntry("membership-renewal-renews", "KEPT");
        assertThat(messagesTo("C-0825")).containsEntry("referral-referee", "KEPT");
        assertThat(logged("C-1292", "REFERRAL_CODE_REWARDED").isMissingNode()).isFalse();
        assertThat(logged("C-1945", "ENTITLEMENT_BOOKED").isMissingNode()).isFalse();
        assertThat(pageOf("marketing", "campaigns/campaigns.xhtml")).contains("Autumn sounds");
    }

    @Test
    @Order(1)
    void mariaCostaGotHerMoneyBackAndLostTheCoupon() {
        assertThat(logged("C-2202", "REFUND").isMissingNode()).isFalse();
        assertThat(couponOf("C-2202")).isEqualTo("REVOKED");
        assertThat(messagesTo("C-2202"))
                .containsEntry("welcome", "KEPT")
                .containsEntry("welcome-revoked", "KEPT")
                .containsEntry("welcome-why-refunded", "KEPT");
        assertThat(items("tasks?state=open&customerRef=C-2202")).isEmpty();
    }

    @Test
    @Order(1)
    void graceHillOptedOutBeforeTheWelcomeLeft() {
        assertThat(messagesTo("C-2253")).isEqualTo(Map.of("welcome", "STOPPED"));
        assertThat(Instant.parse(
                        logged("C-2253", "CONSENT_WITHDRAWN").path("at").asText()))
                .isAfter(Instant.parse(
                        logged("C-2253", "MESSAGE_QUEUED").path("at").asText()));
        assertThat(couponOf("C-2253")).isEqualTo("GRANTED");
    }

    @Test
    @Order(1)
    void chenYijunWaitsForAnAnswerThatIsDueSoon() throws SQLException {
        assertThat(value("select count(*) from service_case k join customer c on c.id = k.customer_id"
                        + " where c.ref = 'C-1679' and k.closed_at is null and k.responded_at is null"))
                .isEqualTo("1");
        JsonNode task = only(items("tasks?state=open&customerRef=C-1679"));
        assertThat(task.path("kind").asText()).isEqualTo("complaint-near");
        assertThat(task.path("assignee").asText()).isEqualTo("manager1");
    }

    @Test
    @Order(1)
    void huangZhihaoIsFortyShortOfPlatinumAndWasToldOfThePointsThatEnd() {
        JsonNode membership = json("customers/C-1292/membership");
        assertThat(membership.path("tier").asText()).isEqualTo("GOLD");
        assertThat(membership.path("next").asText()).isEqualTo("PLATINUM");
        assertThat(membership.path("missingToNext").path("amount").asText()).isEqualTo("40.00");
        JsonNode points = json("customers/C-1292/points");
        assertThat(points.path("balance").asInt()).isEqualTo(300);
        assertThat(points.path("expiring").path(0).path("points").asInt()).isEqualTo(300);
        assertThat(points.path("expiring").path(0).path("lastDay").asText())
                .isEqualTo(today.plusDays(12).toString());
        assertThat(messagesTo("C-1292")).containsEntry("points-lapse-notice", "KEPT");
    }

    @Test
    @Order(1)
    void samuelGoodwinIsToBeAskedHowHisPurchaseIs() {
        JsonNode call = only(items("tasks?state=open&customerRef=C-1381"));
        assertThat(call.path("kind").asText()).isEqualTo("revisit");
        assertThat(call.path("group").asText()).isEqualTo("account-manager");
    }

    @Test
    @Order(1)
    void nobodyCongratulatedWhileTheComplaintWasOpenAndLiNasBirthdayIsToday() throws SQLException {
        assertThat(logged("C-1025", "JOURNEY_SKIPPED").path("reason").asText()).isEqualTo("FROZEN");
        assertThat(messagesTo("C-1025")).containsEntry("care-birthday", "KEPT");
        assertThat(messagesTo("C-0968").containsKey("care-birthday")
                        || runningFor("C-0968", "care").equals("1"))
                .as("greeted, or waiting for the morning")
                .isTrue();
        assertThat(Integer.parseInt(value("select count(*) from journey_log where reason = 'CAPPED'")))
                .isPositive();
    }

    @Test
    @Order(1)
    void peterNovakWasTurnedToTwiceAndLiNaCameBack() throws SQLException {
        assertThat(messagesTo("C-2303")).containsEntry("win-back", "KEPT").containsEntry("win-back-news", "KEPT");
        assertThat(runningFor("C-2303", "win-back")).isEqualTo("1");
        assertThat(messagesTo("C-0968")).containsEntry("win-back", "KEPT");
        assertThat(runningFor("C-0968", "win-back")).isEqualTo("0");
    }

    private static String runningFor(String ref, String process) throws SQLException {
        return value("select count(*) from act_ru_execution e join customer c on e.business_key_ = cast(c.id as text)"
                + " where c.ref = '" + ref + "' and e.parent_id_ is null and e.proc_def_id_ like '" + process + ":%'");
    }

    @Test
    @Order(1)
    void customersComplainedWereAskedAndBecameMembers() throws SQLException {
        assertThat(Integer.parseInt(value("select count(*) from service_case where closed_at is not null")))
                .isGreaterThan(5);
        assertThat(Integer.parseInt(value("select count(*) from survey_invitation where answered_at is not null")))
                .isGreaterThan(2);
        assertThat(Integer.parseInt(value("select count(*) from member"))).isGreaterThan(5);
    }

    @Test
    @Order(1)
    void anImportOfFiveRowsHasTwoProblems() throws SQLException {
        String id = value("select id from import_run");
        JsonNode run = json("imports/" + id);
        assertThat(run.path("state").asText()).isEqualTo("DONE");
        assertThat(run.path("loaded").asInt()).isEqualTo(3);
        assertThat(run.path("bad").asInt()).isEqualTo(2);
        JsonNode problems = json("imports/" + id + "/problems").path("items");
        assertThat(problems.findValuesAsText("line")).containsExactly("5", "6");
        assertThat(problems.findValuesAsText("column")).containsExactly("at", "amount");
        assertThat(problems.findValuesAsText("code")).containsExactly("AT_INVALID", "AMOUNT_INVALID");
        assertThat(problems.findValuesAsText("value")).element(1).isEqualTo("12,90");
        assertThat(problems.findValuesAsText("reason")).allMatch(reason -> !reason.isBlank());
        assertThat(pageOf("admin", "imports/imports.xhtml")).contains("spring-fair.csv");
    }

    @Test
    @Order(1)
    void aDraftWaitsForItsReviewWithWhatItChanges() throws SQLException {
        assertThat(value("select stage || ' ' || state from design_draft")).isEqualTo("welcome REVIEW");
        assertThat(pageOf("reviewer", "designs/designs.xhtml")).contains("Call after 10 days");
        String draft = value("select id from design_draft");
        assertThat(pageOf("reviewer", "designs/design.xhtml?id=" + draft))
                .contains("14 days")
                .contains("10 days");
    }

    /** The log has all that a table was asked: what is asked again of the same table is answered the same. */
    @Test
    @Order(1)
    void theSameTablesWouldHaveDecidedTheSame() {
        int decisions = 0;
        for (String stage : List.of("welcome", "win-back", "revisit", "care", "churn-warning", "referral")) {
            String page = pageOf("designer", "designs/decisions.xhtml?side=live&days=90&stage=" + stage);
            assertThat(page)
                    .as(stage)
                    .contains("What would be decided otherwise")
                    .doesNotContain("would be others", ", one would be another", "Nothing can be said");
            Matcher told = DECISIONS.matcher(page);
            while (told.find()) {
                decisions += Integer.parseInt(told.group(1).replace(",", ""));
            }
        }
        assertThat(decisions).isGreaterThan(500);
    }

    @Test
    @Order(1)
    void oneStepFailedForAMissingVariableAndCanBeRetried() throws SQLException {
        assertThat(value("select count(*) from act_ru_job where retries_ = 0")).isEqualTo("1");
        String system = pageOf("admin", "system/system.xhtml");
        assertThat(system).contains("serviceTask_sendWelcome").contains("rabat").contains("Try again");
        assertThat(value("select c.ref from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
                        + " join customer c on c.id = cast(e.business_key_ as uuid) where j.retries_ = 0"))
                .isEqualTo("C-2298");
    }

    @Test
    @Order(1)
    void everythingOfTheSixtyDaysIsThere() throws SQLException {
        assertThat(Integer.parseInt(value("select count(*) from purchase where mode = 'LIVE'")))
                .isBetween(1_100, 1_250);
        assertThat(value("select count(*) from once_per_customer where process_key = 'welcome'"))
                .isEqualTo(value("select count(distinct customer_id) from journey_log where kind = 'WELCOME_STARTED'"));
        assertThat(Integer.parseInt(value("select count(*) from interaction"))).isGreaterThan(100);
        assertThat(value("select count(*) from message where state in ('WAITING', 'SENT')"
                        + " and send_after < now() - interval '5 minutes'"))
                .isEqualTo("0");
    }

    @Test
    @Order(2)
    void aSecondStartLoadsNothing() throws SQLException {
        huike.startAgain();
        assertThat(counts(today)).isEqualTo(asMade);
        assertThat(value(LONG_BEFORE)).isEqualTo(longBefore);
        assertThat(huike.serverLog()).content().doesNotContain("The demo's history is loaded");
    }

    @Test
    @Order(3)
    void fourteenDaysLaterMuchHasHappenedAndIsListed() {
        Instant before = Instant.parse(program().now());
        program().advance("P14D");
        assertThat(Instant.parse(program().now())).isAfterOrEqualTo(before.plusSeconds(14 * 86_400));
        String happened = pageOf("admin", "admin/clock.xhtml?since=" + before.toEpochMilli());
        assertThat(happened)
                .contains("What just happened")
                .doesNotContain("Nothing fell due")
                .contains("badge\">Purchase · ");
        // nobody calls him: he gave no consent
        assertThat(logged("C-1557", "TASK_CREATED").isMissingNode()).isTrue();
        assertThat(parts(pageOf("manager1", "tasks/inbox.xhtml"))).containsKey("Overdue");
    }

    @Test
    @Order(4)
    void allThatMustHoldHoldsAndWhatDoesNotIsFound() throws SQLException {
        try (Connection connection = huike.database().connect()) {
            connection.setAutoCommit(false);
            Map<String, Long> asItIs = BrokenOnPurpose.broken(connection);
            assertThat(asItIs.keySet())
                    .containsExactlyElementsOf(Stream.of(BrokenOnPurpose.values())
                            .map(BrokenOnPurpose::invariant)
                            .toList());
            assertThat(asItIs.entrySet())
                    .filteredOn(entry -> !entry.getKey().equals("jobs"))
                    .allMatch(entry -> entry.getValue() == 0);
            assertThat(asItIs).as("the step that failed on purpose").containsEntry("jobs", 1L);
            for (BrokenOnPurpose each : BrokenOnPurpose.values()) {
                each.happen(connection);
                assertThat(BrokenOnPurpose.broken(connection).get(each.invariant()))
                        .as(each.invariant())
                        .isGreaterThan(asItIs.get(each.invariant()));
                connection.rollback();
            }
        }
    }

    /** The first days of it are the same days again; it is not waited for the others. */
    @Test
    @Order(5)
    void anAdministratorCanHaveItAnew() throws Exception {
        assertThat(pageOf("manager1", "start.xhtml"))
                .doesNotContain("Reset demo")
                .contains("People worth a look");
        PlainBrowser admin = as("admin");
        assertThat(admin.submit("start.xhtml", "reset", "do", Map.of())).contains("The demo is being made");
        while (!theFirstDaysAreThere() && admin.page("start.xhtml").contains("The demo is being made")) {
            TimeUnit.SECONDS.sleep(2);
        }
        assertThat(asBegun.get("live")).isNotEqualTo("0");
        assertThat(counts(firstDays())).isEqualTo(asBegun);
    }

    private static LocalDate firstDays() {
        return today.minusDays(50);
    }

    /** And not those of the shop that was there before, which had gone on. */
    private static boolean theFirstDaysAreThere() throws SQLException {
        String last = value("select max(at)::date from purchase where mode = 'LIVE'");
        return last != null
                && LocalDate.parse(last).isAfter(firstDays())
                && LocalDate.parse(last).isBefore(firstDays().plusDays(10));
    }

    /** What is there of the days before one: today's purchases come in as the hours go by. */
    private static Map<String, String> counts(LocalDate day) throws SQLException {
        Map<String, String> counts = new LinkedHashMap<>();
        // what an import of a later day brings was bought long before
        counts.put("live", value("select count(*) from purchase where mode = 'LIVE' and at < '" + day + "T00:00Z'"));
        for (String moment : List.of(
                "customer.created_at",
                "refund.at",
                "once_per_customer.started_at",
                "coupon.granted_at",
                "message.created_at",
                "lifecycle_task.created_at",
                "import_run.created_at")) {
            String table = moment.substring(0, moment.indexOf('.'));
            counts.put(table, value("select count(*) from " + table + " where " + moment + " < '" + day + "T00:00Z'"));
        }
        return counts;
    }

    private static Visit program() {
        return new Visit(huike.baseUri(), huike.apiKey());
    }

    private static PlainBrowser as(String login) {
        PlainBrowser browser = new PlainBrowser(huike.baseUri());
        browser.logIn(login, huike.password());
        return browser;
    }

    private static String pageOf(String login, String path) {
        return as(login).page(path);
    }

    /** Chen Yijun complains when the demo is made, and is to hear of it within some hours: late in the evening these end tomorrow. */
    private static Map<String, Integer> aDaysWork() {
        Instant chen = Instant.parse(
                only(items("tasks?state=open&customerRef=C-1679")).path("dueAt").asText());
        boolean tomorrow = LocalDate.ofInstant(chen, ZoneOffset.UTC).isAfter(today);
        return Map.of("Overdue", 3, "Due today", tomorrow ? 4 : 5, "Later", tomorrow ? 5 : 4);
    }

    private static Map<String, Integer> parts(String inbox) {
        Map<String, Integer> parts = new HashMap<>();
        Matcher part = PART.matcher(inbox);
        while (part.find()) {
            parts.put(part.group(1), Integer.valueOf(part.group(2)));
        }
        return parts;
    }

    private static JsonNode json(String path) {
        try {
            return JSON.readTree(program().rest("GET", path, null));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        json(path).path("items").forEach(items::add);
        return items;
    }

    private static JsonNode only(List<JsonNode> items) {
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static String couponOf(String customer) {
        return only(items("customers/" + customer + "/coupons")).path("state").asText();
    }

    private static Map<String, String> messagesTo(String customer) {
        Map<String, String> messages = new HashMap<>();
        items("messages?customerRef=" + customer)
                .forEach(message -> messages.put(
                        message.path("template").asText(), message.path("state").asText()));
        return messages;
    }

    /** The newest line of that kind; missing where there is none. */
    private static JsonNode logged(String customer, String kind) {
        return StreamSupport.stream(
                        json("customers/" + customer + "/timeline?limit=500")
                                .path("items")
                                .spliterator(),
                        false)
                .filter(line -> line.path("kind").asText().equals(kind))
                .findFirst()
                .orElse(JSON.missingNode());
    }

    private static LocalDate dayOf(JsonNode line) {
        return LocalDate.ofInstant(Instant.parse(line.path("at").asText()), ZoneOffset.UTC);
    }

    private static String value(String sql) throws SQLException {
        DatabaseAccess database = huike.database();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
