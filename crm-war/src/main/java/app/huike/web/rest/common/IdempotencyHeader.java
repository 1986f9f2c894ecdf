package app.huike.web.rest.common;

import app.huike.crm.platform.Idempotency;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Honours the optional header {@code Idempotency-Key} of POSTs that have no ref of the shop's: the same key and content again is answered with
 * what was answered first. Keys are each user's own, whichever API key he calls by.
 */
@RequestScoped
public class IdempotencyHeader {

    public static final String NAME = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    @Inject
    private Idempotency idempotency;

    @Inject
    private HttpServletRequest request;

    /** Does it once for the key, in one transaction with the record of the key; without a key, just does it. */
    Reply<?> once(String content, Supplier<Reply<?>> deed) {
        Optional<String> key = key();
        return key.isEmpty()
                ? deed.get()
                : stored(idempotency.once(owner(), key.get(), hash(content), () -> answer(deed.get())));
    }

    /** The same for what takes longer than a transaction may: a second request meanwhile is refused with {@code CONFLICT_RETRY}. */
    Reply<?> onceLong(String content, Supplier<Reply<?>> deed) {
        Optional<String> key = key();
        if (key.isEmpty()) {
            return deed.get();
        }
        Optional<Idempotency.Answer> before = idempotency.begin(owner(), key.get(), hash(content));
        return before.isPresent() ? stored(before.get()) : finish(key.get(), deed);
    }

    private Reply<?> finish(String key, Supplier<Reply<?>> deed) {
        try {
            Idempotency.Answer answer = answer(deed.get());
            idempotency.finish(owner(), key, answer);
            return stored(answer);
        } catch (RuntimeException failed) {
            idempotency.release(owner(), key);
            throw failed;
        }
    }

    /** The key of the request; empty where it has none. */
    public Optional<String> key() {
        List<String> keys = Collections.list(request.getHeaders(NAME));
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        if (keys.size() > 1 || !FORM.matcher(keys.get(0)).matches()) {
            throw Refused.invalid(
                    FieldProblem.invalid(NAME, String.join(", ", keys), "one key of 1 to 255 printable characters"));
        }
        return Optional.of(keys.get(0));
    }

    public String owner() {
        return String.valueOf(CurrentActor.get().userId());
    }

    /** What makes a request the same: method, address with query, content. */
    public String hash(String content) {
        String query = request.getQueryString();
        String all = request.getMethod() + " " + request.getRequestURI() + "?" + (query == null ? "" : query) + "\n"
                + content;
        return HexFormat.of().formatHex(sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
    }

    /** A new SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static Idempotency.Answer answer(Reply<?> reply) {
        return new Idempotency.Answer(
                reply.status(), null, new String(Json.bytes(reply.body()), StandardCharsets.UTF_8));
    }

    private static Reply<?> stored(Idempotency.Answer answer) {
        return Reply.stored(answer.status(), answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
