package app.huike.crm.platform;

import app.huike.crm.shared.Refused;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Requests that carry an {@code Idempotency-Key} are carried out once: the same key with the same request is answered with what was answered
 * then, with another request it is refused. Kept for 30 days for each owner of keys. A refused request leaves nothing, its key neither.
 */
@Stateless
public class Idempotency {

    @Inject
    private IdempotencyRecords records;

    /**
     * What was answered.
     *
     * @param status HTTP status
     * @param location of what was made; null where nothing was
     * @param body as it was sent; null for none
     */
    public record Answer(int status, String location, String body) {}

    /**
     * Carries a request out in one transaction with the record of its key: either both are there afterwards, or neither. A second request
     * with the same key waits for the first.
     *
     * @param owner whose key it is
     * @param hash of everything that makes the request the same: method, path and body
     * @throws Refused {@code IDEMPOTENCY_KEY_REUSED}
     */
    public Answer once(String owner, String key, String hash, Supplier<Answer> deed) {
        if (!records.add(owner, key, hash)) {
            return repeated(owner, key, hash);
        }
        Answer answer = deed.get();
        records.answer(owner, key, answer);
        return answer;
    }

    /**
     * The same for what is too long for one transaction (moving the clock): the key is taken first, in a transaction of its own. Answers
     * what was answered then; empty where the caller has to act now, and to call {@link #finish} or {@link #release}.
     *
     * @throws Refused {@code IDEMPOTENCY_KEY_REUSED}; {@code CONFLICT_RETRY} while the first request is underway
     */
    public Optional<Answer> begin(String owner, String key, String hash) {
        if (records.addNow(owner, key, hash)) {
            return Optional.empty();
        }
        Answer answer = repeated(owner, key, hash);
        return Optional.of(answer);
    }

    /** What the request that {@link #begin} let through was answered with. */
    public void finish(String owner, String key, Answer answer) {
        records.answer(owner, key, answer);
    }

    /** The request came to nothing: its key is free again. */
    public void release(String owner, String key) {
        records.remove(owner, key);
    }

    private Answer repeated(String owner, String key, String hash) {
        IdempotencyRecords.Row row = records.find(owner, key).orElseThrow(() -> Refused.conflict("CONFLICT_RETRY"));
        if (!row.hash().equals(hash)) {
            throw Refused.rule("IDEMPOTENCY_KEY_REUSED");
        }
        return row.answer().orElseThrow(() -> Refused.conflict("CONFLICT_RETRY"));
    }

    @Schedule(hour = "4", minute = "23", persistent = false)
    void forgetOldKeys() {
        records.clean();
    }
}
