package app.huike.chaos;

/**
 * What came of a call.
 *
 * @param status of HTTP; 0 where nobody answered
 * @param body the answer, or why there is none
 */
public record Answer(int status, String body) {

    public boolean done() {
        return status / 100 == 2;
    }

    /** Whether a program asks again, elsewhere or later: nobody answered, or the answer says so. */
    boolean again() {
        return status == 0 || status >= 500 || status == 429 || beginning() || busy();
    }

    /** The server of a node that starts answers for itself before Huike is there, and refuses while Huike comes; a load balancer that asks whether it is ready sends nobody to it. */
    private boolean beginning() {
        return (status == 404 || status == 403) && !body.startsWith("{");
    }

    private boolean busy() {
        return status == 409 && body.contains("CONFLICT_RETRY");
    }
}
