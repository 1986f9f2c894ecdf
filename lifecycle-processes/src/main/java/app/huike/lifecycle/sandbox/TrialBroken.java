package app.huike.lifecycle.sandbox;

/** A trial cannot go on: a step failed, or something was asked of it that is not there. */
public final class TrialBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TrialBroken(String reason) {
        super(reason);
    }

    public TrialBroken(String reason, Throwable cause) {
        super(reason, cause);
    }
}
