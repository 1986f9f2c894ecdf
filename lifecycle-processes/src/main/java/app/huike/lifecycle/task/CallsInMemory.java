package app.huike.lifecycle.task;

import app.huike.lifecycle.engine.Step;
import jakarta.enterprise.inject.Vetoed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Open calls of other processes, in memory. */
@Vetoed
public final class CallsInMemory extends OpenCalls {

    private final List<String> joined = new ArrayList<>();
    private String open;

    /** Another process is about to call the customer. */
    public void open(String taskId) {
        open = taskId;
    }

    public void close() {
        open = null;
    }

    /** Kinds of the calls that joined. */
    public List<String> joinedKinds() {
        return joined;
    }

    /** The real step over these calls. */
    public Step step() {
        return new JoinCall(this);
    }

    @Override
    public Optional<String> of(UUID customerId, String exceptInstance) {
        return Optional.ofNullable(open);
    }

    @Override
    void join(String taskId, Joined process) {
        joined.add(process.kind());
    }
}
