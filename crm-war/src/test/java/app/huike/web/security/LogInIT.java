package app.huike.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.RunningHuike;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The door of the pages, as a browser meets it. */
class LogInIT {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void whoIsNotLoggedInIsLedToTheLogInAndBack() {
        HttpResponse<String> away = get("/customers/list.xhtml?q=a%20b");
        assertThat(away.statusCode()).isEqualTo(303);
        assertThat(location(away)).isEqualTo("/login.xhtml?to=%2Fcustomers%2Flist.xhtml%3Fq%3Da%2520b");

        HttpResponse<String> in = logIn("lead", RunningHuike.shared().password(), "/customers/list.xhtml?q=a%20b");
        assertThat(in.statusCode()).as(in.body()).isEqualTo(302);
        assertThat(location(in)).endsWith("/customers/list.xhtml?q=a%20b");
        assertThat(get("/start.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void theSessionsIdChangesAndTheOldOneOpensNothing() throws IOException {
        get("/login.xhtml");
        String planted = session();
        logIn("lead", RunningHuike.shared().password(), "");
        assertThat(session()).isNotEqualTo(planted);
        HttpResponse<String> old =
                send(request("/start.xhtml").header("Cookie", "JSESSIONID=" + planted), HttpClient.newHttpClient());
        assertThat(old.statusCode()).isEqualTo(303);
    }

    @Test
    void anotherSiteIsNoPlaceToGoTo() {
        assertThat(location(logIn("lead", RunningHuike.shared().password(), "//evil.example/x.xhtml")))
                .endsWith("/start.xhtml");
    }

    @Test
    void aPageThatOneMayNotSeeIsNotThere() {
        logIn("manager1", RunningHuike.shared().password(), "");
        assertThat(get("/tasks/inbox.xhtml").statusCode()).isEqualTo(200);
        assertThat(get("/admin/users.xhtml").statusCode()).isEqualTo(404);
        assertThat(get("/system/system.xhtml").statusCode()).isEqualTo(404);
        assertThat(get("/imports/imports.xhtml").statusCode()).isEqualTo(404);
        assertThat(get("/WEB-INF/web.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void aSessionDoesNotOpenRest() {
        logIn("lead", RunningHuike.shared().password(), "");
        HttpResponse<String> rest = get("/api/v1/clock");
        assertThat(rest.statusCode()).isEqualTo(401);
        assertThat(rest.body()).contains("UNAUTHENTICATED");
        assertThat(get("/%61pi/v1/clock").statusCode()).isEqualTo(401);
    }

    @Test
    void aFormInTheBackgroundWhoseSessionEndedIsLedToTheLogInAndBackToItsPage() {
        HttpResponse<String> answer = send(
                request("/tasks/task.xhtml")
                        .header("Faces-Request", "partial/ajax")
                        .header("Referer", RunningHuike.shared().baseUri() + "tasks/task.xhtml?id=7")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("jakarta.faces.ViewState=1%3A2")),
                browser);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(answer.body()).contains("<redirect url=\"/login.xhtml?to=%2Ftasks%2Ftask.xhtml%3Fid%3D7\">");
    }

    @Test
    void formsOfOtherSitesAndFormsWithoutAStateAreRefused() {
        logIn("lead", RunningHuike.shared().password(), "");
        assertThat(post("/customers/list.xhtml", Map.of("a", "b"), Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(post("/logout", Map.of(), Map.of("Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/logout", Map.of(), Map.of("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/logout").statusCode()).isEqualTo(405);
        assertThat(get("/start.xhtml").statusCode()).as("still in").isEqualTo(200);
        assertThat(post("/logout", Map.of(), Map.of("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get("/start.xhtml").statusCode()).isEqualTo(303);
    }

    @Test
    void guessesWaitLongerAndLongerAndTheRightPasswordStillOpens() {
        Duration first = timed(
                () -> assertThat(logIn("marketing", "guess", "").statusCode()).isEqualTo(200));
        for (int i = 0; i < 6; i++) {
            logIn("marketing", "guess " + i, "");
        }
        Duration later = timed(() -> assertThat(
                        logIn("marketing", RunningHuike.shared().password(), "").statusCode())
                .isEqualTo(302));
        assertThat(later).isGreaterThan(Duration.ofSeconds(4));
        assertThat(first).isLessThan(later);
    }

    @Test
    void aNameThatNobodyHasSaysTheSame() {
        String known = said(logIn("reviewer", "wrong password", ""));
        assertThat(known).isNotBlank();
        assertThat(said(logIn("nobody-at-all", "wrong password", ""))).isEqualTo(known);
        assertThat(said(logIn("\u0000", "wrong password", ""))).isEqualTo(known);
    }

    @Test
    void everyAnswerTellsTheBrowserToBeCareful() {
        logIn("lead", RunningHuike.shared().password(), "");
        HttpResponse<String> page = get("/start.xhtml");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .anyMatch(policy -> policy.contains("frame-ancestors 'none'"))
                .anyMatch(policy -> policy.contains("script-src 'self' 'nonce-")
                        && !policy.matches(".*script-src[^;]*unsafe-inline.*"));
        for (HttpResponse<String> answer : List.of(page, get("/api/v1/clock"), get("/nothing"), get("/login.xhtml"))) {
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
        HttpResponse<String> fresh = send(request("/login.xhtml"), HttpClient.newHttpClient());
        assertThat(fresh.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    private HttpResponse<String> logIn(String name, String password, String to) {
        String page = get("/login.xhtml").body();
        Matcher state = VIEW_STATE.matcher(page);
        assertThat(state.find()).as(page).isTrue();
        return post(
                "/login.xhtml",
                Map.of(
                        "login",
                        "login",
                        "login:name",
                        name,
                        "login:password",
                        password,
                        "login:to",
                        to,
                        "login:enter",
                        "login:enter",
                        "primefaces.nonce",
                        nonce(page),
                        "jakarta.faces.ViewState",
                        state.group(1)),
                Map.of());
    }

    private static String nonce(String page) {
        Matcher nonce =
                Pattern.compile("name=\"primefaces.nonce\" value=\"([^\"]+)\"").matcher(page);
        assertThat(nonce.find()).as(page).isTrue();
        return nonce.group(1);
    }

    private static String said(HttpResponse<String> page) {
        Matcher messages = Pattern.compile("class=\"said\"[^>]*>(.*?)</div>", Pattern.DOTALL)
                .matcher(page.body());
        return messages.find() ? messages.group(1).replaceAll("<[^>]+>", " ").strip() : "";
    }

    private HttpResponse<String> post(String path, Map<String, String> form, Map<String, String> headers) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request, browser);
    }

    private HttpResponse<String> get(String path) {
        return send(request(path), browser);
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create(RunningHuike.shared().baseUri().toString().replaceFirst("/$", "") + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, HttpClient client) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static Duration timed(Runnable deed) {
        long begin = System.nanoTime();
        deed.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
