package app.huike.launch;

/** A reason not to go on, told to a person in one line that says what to do. Never shown with a stack trace. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    public Refusal(String whatToDo) {
        super(whatToDo);
    }

    public Refusal(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
