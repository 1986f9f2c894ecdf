package app.huike.web.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.PlainBrowser;
import app.huike.launch.Visit;
import app.huike.testing.RunningHuike;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Somebody's tasks as a calendar program gets them. What asks too often comes last: all tests ask from one address. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalendarIT {

    private static final Pattern ADDRESS = Pattern.compile(">[^<]*/(calendar/[A-Za-z0-9_-]{43}\\.ics)<");
    private static final String MINE = ref();
    private static final String OTHERS = ref();

    @BeforeAll
    static void twoCustomersOfTwoColleagues() {
        shop().firstPurchase(MINE, "Mina Musterfrau");
        shop().firstPurchase(OTHERS, "Otto Musterfrau");
        shop().rest("PUT", "customers/" + OTHERS, "{\"owner\":\"manager2\"}");
        shop().advance("P15D");
    }

    @Test
    @Order(1)
    void itHasTheOwnersTasksAndNobodyElses() throws JsonProcessingException {
        String link = make("manager1", false);
        HttpResponse<String> answer = get(link);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(answer.body()).contains(MINE).doesNotContain(OTHERS, "Musterfrau", "@example.com", "+1303");
        VEvent event = event(answer, MINE);
        JsonNode task = task(MINE);
        assertThat(event.getUid().getValue()).isEqualTo("due-" + task.path("id").asText() + "@huike");
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(OffsetDateTime.parse(task.path("dueAt").asText())
                        .toInstant()
                        .truncatedTo(ChronoUnit.SECONDS));
        assertThat(get(make("manager2", false)).body()).contains(OTHERS).doesNotContain(MINE);
    }

    @Test
    @Order(2)
    void whoWantsItReadsFullNames() {
        assertThat(unfolded(get(make("manager1", true)).body())).contains("Mina Musterfrau");
    }

    @Test
    @Order(3)
    void whatHasNotChangedIsNotToldAgain() {
        String link = make("manager1", false);
        HttpResponse<String> first = get(link);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String since = first.headers().firstValue("Last-Modified").orElseThrow();
        HttpResponse<String> again = get(link, "If-None-Match", "\"other\", W/" + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(link, "If-Modified-Since", since).statusCode()).isEqualTo(304);
        assertThat(get(link, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(get(link, "If-Modified-Since", "nonsense").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void aTaskThatIsNoLongerNeededIsGone() throws JsonProcessingException {
        String customer = ref();
        shop().firstPurchase(customer, "Gone Soon");
        shop().advance("P15D");
        String link = make("manager1", false);
        HttpResponse<String> before = get(link);
        assertThat(before.body()).contains(customer);
        JsonNode coupons = read(shop().rest("GET", "customers/" + customer + "/coupons", null));
        shop().rest(
                        "POST",
                        "coupons/" + coupons.path("items").path(0).path("code").asText() + "/redemptions",
                        """
                {"customerRef": "%s", "purchaseRef": "%s-2", "basket": {"total": {"amount": "200.00", "currency": "USD"}}}"""
                                .formatted(customer, customer));
        shop().advance("PT1M");
        HttpResponse<String> after =
                get(link, "If-None-Match", before.headers().firstValue("ETag").orElseThrow());
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).doesNotContain(customer);
    }

    @Test
    @Order(5)
    void aLinkThatWasReplacedRevokedOrGuessedIsNotThere() {
        String first = make("manager1", false);
        String second = make("manager1", false);
        assertThat(get(first).statusCode()).isEqualTo(404);
        assertThat(get(second).statusCode()).isEqualTo(200);
        browser("manager1").submit("me/settings.xhtml", "calendar", "revoke", Map.of());
        HttpResponse<String> revoked = get(second);
        assertThat(revoked.statusCode()).isEqualTo(404);
        assertThat(revoked.body()).isEmpty();
        for (String guess : new String[] {"calendar/", "calendar/x.ics", "calendar/" + "A".repeat(43) + ".ics"}) {
            assertThat(get(guess).statusCode()).as(guess).isEqualTo(404);
        }
    }

    @Test
    @Order(6)
    void whoAsksTooOftenWaits() {
        HttpResponse<String> answer = null;
        for (int asked = 0; asked < 400 && (answer == null || answer.statusCode() != 429); asked++) {
            answer = get("calendar/" + "B".repeat(43) + ".ics");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isBetween(1, 60));
    }

    private static VEvent event(HttpResponse<String> answer, String customer) {
        ICalendar calendar = Biweekly.parse(answer.body()).first();
        assertThat(calendar.getTodos()).hasSameSizeAs(calendar.getEvents());
        return calendar.getEvents().stream()
                .filter(each -> each.getSummary().getValue().contains(customer))
                .findFirst()
                .orElseThrow();
    }

    /** As the page does; the path of the link. */
    private static String make(String login, boolean detailed) {
        String page = browser(login)
                .submit("me/settings.xhtml", "calendar", "make", detailed ? Map.of("detailed", "on") : Map.of());
        Matcher address = ADDRESS.matcher(page);
        assertThat(address.find()).as(page).isTrue();
        return address.group(1);
    }

    private static PlainBrowser browser(String login) {
        PlainBrowser browser = new PlainBrowser(RunningHuike.shared().baseUri());
        browser.logIn(login, RunningHuike.shared().password());
        return browser;
    }

    private static JsonNode task(String customer) throws JsonProcessingException {
        return read(shop().openTasks(customer)).path("items").path(0);
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }

    /** Lines of a calendar are folded at 75 bytes. */
    private static String unfolded(String text) {
        return text.replaceAll("\\r\\n[ \\t]", "");
    }

    private static HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(RunningHuike.shared().baseUri().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static Visit shop() {
        return new Visit(RunningHuike.shared().baseUri(), RunningHuike.shared().apiKey());
    }

    private static String ref() {
        return "cal-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
