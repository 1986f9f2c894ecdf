package app.huike.lifecycle.check;

import app.huike.crm.customer.Purpose;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.task.DrawnTask;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the product offers to the diagrams and tables of one stage: every name that they may use.
 *
 * @param stage such as {@code welcome}
 * @param processes keys that the product starts, of this stage
 * @param steps that its diagrams may call, by name
 * @param listeners that may stand at an element, as {@code userTask end noteCalled}
 * @param variables that it may use, with their types
 * @param messages that it may wait for
 * @param templates that it may send, by key
 * @param groups whose tasks it may give
 * @param words keys of the stage's texts, which are there in every language
 */
public record Vocabulary(
        String stage,
        Set<String> processes,
        Map<String, KnownStep> steps,
        Set<String> listeners,
        Map<String, Class<?>> variables,
        Set<String> messages,
        Map<String, KnownTemplate> templates,
        Set<String> groups,
        Set<String> words) {

    /** What the template of a task for a person says; tasks are no steps, and are the same in every stage. */
    public static final KnownStep PERSONS_TASK =
            new KnownStep(true, true, DrawnTask.class.getAnnotation(StepTemplate.class));

    /**
     * A step.
     *
     * @param inline whether it may run in the transaction of what went before
     * @param general whether every stage may use it
     * @param template what a diagram may tell it
     */
    public record KnownStep(boolean inline, boolean general, StepTemplate template) {

        Optional<Parameter> parameter(String name) {
            return Arrays.stream(template.value())
                    .filter(parameter -> parameter.name().equals(name))
                    .findFirst();
        }
    }

    /**
     * A message that customers can be sent.
     *
     * @param purpose for which the shipped diagrams send it, the strictest where there are several: it says which consent it needs
     * @param missing languages in which it has no text
     */
    public record KnownTemplate(Purpose purpose, Set<String> missing) {}
}
