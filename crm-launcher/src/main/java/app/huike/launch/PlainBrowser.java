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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A browser without scripts: it keeps cookies, reads pages and sends their forms. What is not as it should be ends in an
 * {@link AssertionError} with the answer.
 */
public final class PlainBrowser {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NONCE =
            Pattern.compile("(?:name=\"primefaces\\.nonce\"[^>]*value|\\bnonce)=\"([^\"]+)\"");
    private final URI address;

    /** Over HTTP/2 the server ends a connection on which nothing came for half a minute, also while it works at the answer. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** @param address of the server's root, ending in a slash */
    public PlainBrowser(URI address) {
        this.address = address;
    }

    /** Fills in the log-in page's form and gives the page that it leads to. */
    public String logIn(String name, String password) {
        String page = submit("login.xhtml", "login", "enter", Map.of("name", name, "password", password, "to", ""));
        if (page.contains("login:password")) {
            throw new AssertionError(name + " is not let in: " + page);
        }
        return page;
    }

    /** A page, as whoever is logged in sees it. */
    public String page(String path) {
        return ok(send(request(path).GET()));
    }

    /** The status with which a page is answered, whichever that is. */
    public int status(String path) {
        return send(request(path).GET()).statusCode();
    }

    /** The status with which what a page's script asks for in the background is answered. */
    public int statusInBackground(String path) {
        return send(request(path).header("Faces-Request", "partial/ajax").GET()).statusCode();
    }

    /** What a server tells as it comes, line by line; closing the stream ends it. */
    public Stream<String> lines(String path) {
        HttpResponse<Stream<String>> answer = send(request(path), BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.uri() + ": " + answer.statusCode());
        }
        return answer.body();
    }

    /**
     * Sends a form of a page by one of its buttons and gives the page that comes back. The form's other inputs are left out, so name all
     * that matter.
     *
     * @param form its id; the button and the fields are named without it
     */
    public String submit(String path, String form, String button, Map<String, String> fields) {
        return submit(page(path), path, form, button, fields);
    }

    /** The same of a page that is here already. */
    public String submit(String page, String path, String form, String button, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>();
        fields.forEach((field, value) -> all.put(form + ":" + field, value));
        all.put(form, form);
        all.put(form + ":" + button, form + ":" + button);
        all.put("primefaces.nonce", found(page, NONCE));
        all.put("jakarta.faces.ViewState", found(page, STATE));
        return ok(send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(all)))));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new AssertionError("No answer from " + address + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String ok(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** What the first group of a pattern finds in a text. */
    public static String found(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
