package app.huike.lifecycle.demo;

import jakarta.ejb.Stateless;
import java.util.Optional;

/** The door of the demo's data: whether it is there, and how to have it anew. */
@Stateless
public class DemoData {

    /** Whether nothing is missing: true outside demo mode, and in demo mode once accounts and data are loaded. */
    public boolean ready() {
        return true;
    }

    /** Why the demo cannot run, in one line for the log and for whoever started it; empty where nothing is wrong. */
    public Optional<String> failure() {
        return Optional.empty();
    }

    /**
     * Forgets everything but the accounts and begins the demo again; returns at once, {@link #ready()} is false meanwhile. For
     * administrators. Refusal {@code DEMO_ONLY} outside demo mode or on a database without the demo's mark.
     */
    public void reset() {
        throw new UnsupportedOperationException();
    }
}
