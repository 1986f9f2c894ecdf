package app.huike.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Watches the readiness address of a server that starts: refused, then 404, then 503 with the names of the checks that are still down, then
 * 200. A check may carry the datum {@code progress}, whose text is passed on, {@code open}, which says that people may look around already, or
 * {@code failure}, which says that waiting is in vain.
 */
final class Readiness {
    private static final Pattern DOWN = Pattern.compile(
            "\"name\"\\s*:\\s*\"([^\"]+)\"\\s*,\\s*\"status\"\\s*:\\s*\"DOWN\"(?:\\s*,\\s*\"data\"\\s*:\\s*\\{([^}]*)\\})?");
    private static final Pattern PROGRESS = Pattern.compile("\"progress\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern FAILURE = Pattern.compile("\"failure\"\\s*:\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"");

    /** Payara writes a truth as a text. */
    private static final Pattern OPEN = Pattern.compile("\"open\"\\s*:\\s*\"?true");

    /** Payara's own check while the WAR is being deployed: no news. */
    private static final String NOTHING_DEPLOYED_YET = "No Application deployed";

    private static final Duration BETWEEN_TWO_LINES = Duration.ofSeconds(3);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final HttpRequest request;
    private final Consumer<String> progress;
    private String waitingFor = "the server";
    private boolean open;
    private String told = "";
    private long toldAt;

    Readiness(URI address, Consumer<String> progress) {
        this.request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        this.progress = progress;
    }

    /**
     * Asks once.
     *
     * @throws Refusal with the reason of a check that says it will never be up
     */
    boolean reached() throws Refusal {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                open = true;
                return true;
            }
            waitingFor = "an answer other than " + answer.statusCode();
            if (answer.statusCode() == 503) {
                Optional<String> failure = failure(answer.body());
                if (failure.isPresent()) {
                    throw new Refusal(failure.get());
                }
                open = isOpen(answer.body());
                tell(checksDown(answer.body()));
            }
            return false;
        } catch (IOException e) {
            waitingFor = "the server to listen";
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether it was reached, or all that is still down says that people may look around meanwhile. */
    boolean open() {
        return open;
    }

    String waitingFor() {
        return waitingFor;
    }

    private void tell(List<String> checks) {
        if (checks.isEmpty()) {
            return;
        }
        waitingFor = String.join(", ", checks);
        long now = System.nanoTime();
        if (!waitingFor.equals(told) && (told.isEmpty() || now - toldAt > BETWEEN_TWO_LINES.toNanos())) {
            progress.accept(waitingFor);
            told = waitingFor;
            toldAt = now;
        }
    }

    /** Why it will never be up, however long the reason is. */
    static Optional<String> failure(String body) {
        Matcher failure = FAILURE.matcher(body);
        return failure.find() ? Optional.of(failure.group(1).replace("\\\"", "\"")) : Optional.empty();
    }

    static boolean isOpen(String body) {
        Matcher check = DOWN.matcher(body);
        int down = 0;
        int open = 0;
        while (check.find()) {
            down++;
            open += check.group(2) != null && OPEN.matcher(check.group(2)).find() ? 1 : 0;
        }
        return down > 0 && down == open;
    }

    /** The checks that are down, by name, each with its progress where it tells one: {@code "demo: 3200 of 6919"}. */
    static List<String> checksDown(String body) {
        Set<String> down = new TreeSet<>();
        Matcher check = DOWN.matcher(body);
        while (check.find()) {
            Matcher data = PROGRESS.matcher(check.group(2) == null ? "" : check.group(2));
            down.add(check.group(1) + (data.find() ? ": " + data.group(1) : ""));
        }
        down.remove(NOTHING_DEPLOYED_YET);
        return List.copyOf(down);
    }
}
