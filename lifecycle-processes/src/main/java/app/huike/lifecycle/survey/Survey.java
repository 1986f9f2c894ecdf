package app.huike.lifecycle.survey;

import app.huike.lifecycle.step.CallVariables;
import app.huike.lifecycle.task.TaskVariables;
import java.util.List;

/** The names of the survey process as its diagram uses them. */
public final class Survey {

    /** The process; its business key is the customer's id. */
    public static final String KEY = "survey";

    // messages
    public static final String SURVEY_ANSWERED = "surveyAnswered";

    /** All messages that the diagram may wait for. */
    public static final List<String> MESSAGES =
            List.of(SURVEY_ANSWERED, CallVariables.FEEDBACK_CALL_OFF, TaskVariables.CALL_FINISHED);

    private Survey() {}
}
