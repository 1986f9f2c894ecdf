package app.huike.web.ui.reach;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the palette answers, and to whom. */
class PaletteIT {

    private static final String MINE = ref();
    private static final String OTHERS = ref();

    @BeforeAll
    static void twoCustomersOfTwoColleagues() {
        shop().firstPurchase(MINE, "Palette " + MINE);
        shop().firstPurchase(OTHERS, "Palette " + OTHERS);
        shop().rest("PUT", "customers/" + OTHERS, "{\"owner\":\"manager2\"}");
        shop().advance("P15D");
    }

    @Test
    void aCustomerIsFoundWithTheTasksByNameRefPhoneAndMail() throws JsonProcessingException {
        Visit manager = loggedIn("manager1");
        for (String typed : List.of("palette " + MINE, MINE, MINE + "@example.com", phoneOf(MINE))) {
            List<JsonNode> found = found(manager, typed);
            assertThat(labels(found, "customer")).as(typed).containsExactly("Palette " + MINE);
            assertThat(labels(found, "task"))
                    .as(typed)
                    .singleElement()
                    .asString()
                    .contains("Palette " + MINE);
            assertThat(manager.page(path(found, "task"))).contains("Palette " + MINE);
        }
    }

    @Test
    void somebodyElsesCustomerTaskAndCodeAreNotFound() throws JsonProcessingException {
        assertThat(found(loggedIn("manager1"), OTHERS)).isEmpty();
        assertThat(found(loggedIn("manager1"), codeOf(OTHERS))).isEmpty();
        assertThat(labels(found(loggedIn("lead"), OTHERS), "customer")).containsExactly("Palette " + OTHERS);
    }

    @Test
    void aCodeIsFoundByThoseWhoSeeItsHolderAndOnlyInFull() throws JsonProcessingException {
        Visit manager = loggedIn("manager1");
        String code = codeOf(MINE);
        List<JsonNode> found =
                found(manager, " " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(labels(found, "code")).containsExactly(code);
        assertThat(path(found, "code")).isEqualTo("customers/customer.xhtml?ref=" + MINE);
        assertThat(labels(found(manager, code.substring(0, 11)), "code")).isEmpty();
    }

    @Test
    void aPageIsFoundInEveryLanguageByWhoMayOpenIt() throws JsonProcessingException {
        for (String typed : List.of("import", "导入", "匯入", "ＩＭＰＯＲＴ")) {
            assertThat(labels(found(loggedIn("lead"), typed), "page")).as(typed).containsExactly("Imports");
            assertThat(labels(found(loggedIn("manager1"), typed), "page"))
                    .as(typed)
                    .isEmpty();
        }
    }

    @Test
    void whatIsOfferedWithoutWordsCanBeOpened() throws JsonProcessingException {
        for (String login : List.of("manager1", "lead", "marketing", "designer", "reviewer", "admin", "till")) {
            Visit person = loggedIn(login);
            List<JsonNode> all = found(person, "");
            assertThat(all).hasSizeGreaterThan(1).allSatisfy(each -> {
                assertThat(each.path("kind").asText()).isEqualTo("page");
                assertThat(person.page(each.path("path").asText().substring(1))).contains("<h1");
            });
        }
    }

    @Test
    void nonsenseIsNotFoundAndBreaksNothing() throws JsonProcessingException {
        Visit lead = loggedIn("lead");
        for (String typed :
                List.of("%", "\\", "'; drop table customer; --", "\u0000\u0001", "{0}", "❄", "a".repeat(200))) {
            assertThat(labels(found(lead, typed), "code")).as(typed).isEmpty();
        }
    }

    @Test
    void thereIsNothingForThoseOutside() throws Exception {
        URI address = RunningHuike.shared().baseUri().resolve("reach?q=a");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + RunningHuike.shared().apiKey())
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("a key is no session").isEqualTo(404);
    }

    private static List<JsonNode> found(Visit person, String typed) throws JsonProcessingException {
        String answer = person.page("reach?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        JsonNode items = new ObjectMapper().readTree(answer).path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static List<String> labels(List<JsonNode> found, String kind) {
        return found.stream()
                .filter(each -> each.path("kind").asText().equals(kind))
                .map(each -> each.path("label").asText())
                .toList();
    }

    private static String path(List<JsonNode> found, String kind) {
        return found.stream()
                .filter(each -> each.path("kind").asText().equals(kind))
                .map(each -> each.path("path").asText().substring(1))
                .findFirst()
                .orElseThrow();
    }

    private static String codeOf(String customer) throws JsonProcessingException {
        String coupons = shop().rest("GET", "customers/" + customer + "/coupons", null);
        return new ObjectMapper()
                .readTree(coupons)
                .path("items")
                .path(0)
                .path("code")
                .asText();
    }

    private static String phoneOf(String customer) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(shop().rest("GET", "customers/" + customer, null))
                .path("phone")
                .asText();
    }

    private static Visit loggedIn(String login) {
        Visit visit = shop();
        visit.logIn(login, RunningHuike.shared().password());
        return visit;
    }

    private static Visit shop() {
        return new Visit(RunningHuike.shared().baseUri(), RunningHuike.shared().apiKey());
    }

    private static String ref() {
        return "pal-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
