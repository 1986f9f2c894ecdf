package app.huike.launch;

import java.io.FileNotFoundException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A visit to a running Huike from outside, by pages and by REST: log in, post a purchase, move the demo's clock, see the task. The tests of both
 * packagings make the same one. What is not as it should be ends in an {@link AssertionError} with the answer.
 */
public final class Visit {
    private static final Pattern NOW = Pattern.compile("\"now\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile(">(hk_[^<\\s]+)<");
    private final URI address;
    private final String apiKey;
    private final PlainBrowser browser;

    /** @param address of the server's root, ending in a slash */
    public Visit(URI address, String apiKey) {
        this.address = address;
        this.apiKey = apiKey;
        this.browser = new PlainBrowser(address);
    }

    /** The key that the program calls with. */
    public String apiKey() {
        return apiKey;
    }

    /** The same program at another node. */
    public Visit at(URI node) {
        return new Visit(node, apiKey);
    }

    /** Fills in the log-in page's form and gives the page that it leads to. */
    public String logIn(String name, String password) {
        return browser.logIn(name, password);
    }

    /** A page, as whoever is logged in sees it. */
    public String page(String path) {
        return browser.page(path);
    }

    /** What the server tells whoever is logged in as it comes, line by line; closing the stream ends it. */
    public Stream<String> lines(String path) {
        return browser.lines(path);
    }

    /** The visit of a program of the shop's, by a key that an administrator makes for it on the pages. */
    public static Visit ofAProgram(URI address, PlainBrowser administrator) {
        String login = "webshop";
        administrator.submit(
                "admin/users.xhtml",
                "newUser",
                "do",
                Map.of(
                        "f1:name",
                        "Web shop",
                        "f2:login",
                        login,
                        "f3:password",
                        "a program's own password",
                        "roles",
                        "LEAD"));
        return withAKeyOf(login, address, administrator);
    }

    /** The visit of somebody by a key that an administrator makes on the pages. */
    public static Visit withAKeyOf(String login, URI address, PlainBrowser administrator) {
        String page = administrator.submit(
                "admin/keys.xhtml", "keys", "make", Map.of("f1:name", "of " + login, "f2:owner", login));
        return new Visit(address, PlainBrowser.found(page, SECRET));
    }

    /** A new customer of {@code manager1} with a phone and consent to be called buys for the first time. */
    public void firstPurchase(String customer, String name) {
        firstPurchase(customer, name, "120.00");
    }

    /** The same for another amount, in US dollars. */
    public void firstPurchase(String customer, String name, String amount) {
        String now = now();
        rest(
                "PUT",
                "customers/" + customer,
                """
                {"name": "%s", "email": "%s@example.com", "phone": "%s", "owner": "manager1", "consents": [
                  {"purpose": "MARKETING", "channel": "EMAIL", "state": "GRANTED", "source": "visit", "statedAt": "%s"},
                  {"purpose": "MARKETING", "channel": "PHONE", "state": "GRANTED", "source": "visit", "statedAt": "%s"}]}"""
                        .formatted(name, customer, phoneOf(customer), now, now));
        purchase(customer + "-1", customer, amount);
    }

    /** The customer buys now, in US dollars. */
    public void purchase(String ref, String customer, String amount) {
        rest(
                "POST",
                "purchases",
                """
                {"ref": "%s", "customerRef": "%s", "at": "%s", "total": {"amount": "%s", "currency": "USD"}}"""
                        .formatted(ref, customer, now(), amount));
    }

    /** The customer complains; the number of the case. */
    public String complaint(String customer, String subject) {
        String told = "{\"customerRef\": \"%s\", \"channel\": \"PHONE\", \"subject\": \"%s\"}";
        return PlainBrowser.found(rest("POST", "cases", told.formatted(customer, subject)), NUMBER);
    }

    /** A number of the customer's own: one that two share makes the second a possible duplicate, who gets no coupon. */
    private static String phoneOf(String customer) {
        return "+1303" + (2_000_000 + Math.floorMod(customer.hashCode(), 7_000_000));
    }

    /** What the server takes for now. */
    public String now() {
        return PlainBrowser.found(rest("GET", "clock", null), NOW);
    }

    /** Moves the demo's clock; everything that falls due on the way has happened when this comes back. */
    public void advance(String duration) {
        rest("POST", "clock", "{\"advance\": \"" + duration + "\"}");
    }

    /** The open tasks about a customer, as REST tells them. */
    public String openTasks(String customer) {
        return rest("GET", "tasks?state=open&customerRef=" + customer, null);
    }

    /** Sends a file of purchases and gives the answer's body. */
    public String upload(String path, Path csv) {
        try {
            return answered("POST", path, "text/csv", BodyPublishers.ofFile(csv));
        } catch (FileNotFoundException missing) {
            throw new AssertionError("no file " + csv, missing);
        }
    }

    /** Calls the REST interface and gives the answer's body. */
    public String rest(String method, String path, String body) {
        return answered(
                method,
                path,
                "application/json",
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private String answered(String method, String path, String type, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = browser.request("api/v1/" + path)
                .header("Authorization", "Bearer " + apiKey)
                .header("Content-Type", type)
                .method(method, body);
        HttpResponse<String> answer = browser.send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(
                    method + " " + path + " at " + address + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
