package app.huike.launch;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A first visit to a Huike that runs in demo mode, from outside: log in, post a purchase, move the clock, see the task. The tests of both
 * packagings make the same one. What is not as it should be ends in an {@link AssertionError} with the answer.
 */
public final class Visit {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private final URI address;
    private final String apiKey;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** @param address of the server's root, ending in a slash */
    public Visit(URI address, String apiKey) {
        this.address = address;
        this.apiKey = apiKey;
    }

    /** Fills in the log-in page's form and gives the page that it leads to. */
    public String logIn(String name, String password) {
        String form = page("login.xhtml");
        String state = found(form, "name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");
        String nonce = found(form, "name=\"primefaces\\.nonce\"[^>]*value=\"([^\"]+)\"");
        String body = formData(Map.of(
                "primefaces.nonce",
                nonce,
                "login",
                "login",
                "login:name",
                name,
                "login:password",
                password,
                "login:to",
                "",
                "login:enter",
                "login:enter",
                "jakarta.faces.ViewState",
                state));
        HttpResponse<String> answer = send(request("login.xhtml")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200 || answer.body().contains("login:password")) {
            throw new AssertionError(name + " is not let in: " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** A page, as whoever is logged in sees it. */
    public String page(String path) {
        return expect(200, send(request(path).GET()));
    }

    /** A new customer of {@code manager1} with a phone and consent to be called buys for the first time. */
    public void firstPurchase(String customer, String name) {
        String now = now();
        rest(
                "PUT",
                "customers/" + customer,
                """
                {"name": "%s", "email": "%s@example.com", "phone": "%s", "owner": "manager1", "consents": [
                  {"purpose": "MARKETING", "channel": "EMAIL", "state": "GRANTED", "source": "visit", "statedAt": "%s"},
                  {"purpose": "MARKETING", "channel": "PHONE", "state": "GRANTED", "source": "visit", "statedAt": "%s"}]}"""
                        .formatted(name, customer, phoneOf(customer), now, now));
        rest(
                "POST",
                "purchases",
                """
                {"ref": "%s-1", "customerRef": "%s", "at": "%s", "total": {"amount": "120.00", "currency": "USD"}}"""
                        .formatted(customer, customer, now));
    }

    /** A number of the customer's own: one that two share makes the second a possible duplicate, who gets no coupon. */
    private static String phoneOf(String customer) {
        return "+1303" + (2_000_000 + Math.floorMod(customer.hashCode(), 7_000_000));
    }

    /** What the server takes for now. */
    public String now() {
        return found(rest("GET", "clock", null), "\"now\"\\s*:\\s*\"([^\"]+)\"");
    }

    /** Moves the demo's clock; everything that falls due on the way has happened when this comes back. */
    public void advance(String duration) {
        rest("POST", "clock", "{\"advance\": \"" + duration + "\"}");
    }

    /** The open tasks about a customer, as REST tells them. */
    public String openTasks(String customer) {
        return rest("GET", "tasks?state=open&customerRef=" + customer, null);
    }

    private String rest(String method, String path, String body) {
        HttpRequest.Builder request = request("api/v1/" + path)
                .header("Authorization", "Bearer " + apiKey)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("No answer from " + address + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static String formData(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
