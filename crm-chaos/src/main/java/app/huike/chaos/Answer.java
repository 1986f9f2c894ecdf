package app.huike.chaos;

/**
 * What came of a call.
 *
 * @param status of HTTP; 0 where nobody answered
 * @param body the answer, or why there is none
 * @param serverOnly whether the server answered for itself: every answer of Huike carries a request's id
 */
public record Answer(int status, String body, boolean serverOnly) {

    /** One of Huike, or none. */
    Answer(int status, String body) {
        this(status, body, false);
    }

    public boolean done() {
        return status / 100 == 2;
    }

    /** Whether a program asks again, elsewhere or later: nobody answered, or Huike is not there yet, or the answer says so. */
    boolean again() {
        return status == 0 || status >= 500 || status == 429 || serverOnly || busy();
    }

    private boolean busy() {
        return status == 409 && body.contains("CONFLICT_RETRY");
    }
}
