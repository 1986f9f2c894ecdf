package app.huike.lifecycle.palette;

import app.huike.lifecycle.engine.Parameter;
import java.util.List;

/**
 * A field of a step.
 *
 * @param parameter its description in code
 * @param label for people
 * @param hint what may stand there, and what it means; empty for nothing more
 * @param choices the values that there are; empty where it is written freely
 * @param pattern the whole value as a regular expression that Java and browsers read alike
 */
public record DrawnField(Parameter parameter, String label, String hint, List<Choice> choices, String pattern) {

    /** One of the values. */
    public record Choice(String value, String label) {}
}
