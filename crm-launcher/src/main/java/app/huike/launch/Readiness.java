package app.huike.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Watches the readiness address of a server that starts: refused, then 404, then 503 with the names of the checks that are still down, then
 * 200. A check may carry the datum {@code progress}; its text is passed on.
 */
final class Readiness {
    private static final Pattern DOWN = Pattern.compile(
            "\"name\"\\s*:\\s*\"([^\"]+)\"\\s*,\\s*\"status\"\\s*:\\s*\"DOWN\"(?:\\s*,\\s*\"data\"\\s*:\\s*\\{([^}]*)\\})?");
    private static final Pattern PROGRESS = Pattern.compile("\"progress\"\\s*:\\s*\"([^\"]*)\"");

    /** Payara's own check while the WAR is being deployed: no news. */
    private static final String NOTHING_DEPLOYED_YET = "No Application deployed";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final HttpRequest request;
    private final Consumer<String> progress;
    private final Set<String> told = new HashSet<>();
    private String waitingFor = "the server";

    Readiness(URI address, Consumer<String> progress) {
        this.request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        this.progress = progress;
    }

    boolean reached() {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return true;
            }
            if (answer.statusCode() == 503) {
                tell(checksDown(answer.body()));
            }
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String waitingFor() {
        return waitingFor;
    }

    private void tell(List<String> checks) {
        for (String check : checks) {
            waitingFor = check;
            if (!check.equals(NOTHING_DEPLOYED_YET) && told.add(check)) {
                progress.accept(check);
            }
        }
    }

    /** The checks that are down, each with its progress where it tells one: {@code "demo data: 3200 of 6919"}. */
    static List<String> checksDown(String body) {
        List<String> down = new ArrayList<>();
        Matcher check = DOWN.matcher(body);
        while (check.find()) {
            Matcher data = PROGRESS.matcher(check.group(2) == null ? "" : check.group(2));
            down.add(check.group(1) + (data.find() ? ": " + data.group(1) : ""));
        }
        return down;
    }
}
