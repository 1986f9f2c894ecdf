package app.huike.lifecycle.release;

import java.util.UUID;

/** A journey began while its process is paused: it waits at its first step until the pause ends. Fired in the transaction of the start. */
public record StartedPaused(String processKey, UUID businessKey) {}
