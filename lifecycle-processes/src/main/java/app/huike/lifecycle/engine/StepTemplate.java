package app.huike.lifecycle.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a step for those who draw, once and for all: what the modeler offers, what the server accepts and what the docs say are all read from here.
 * Names and hints in the three languages stand in the palette's texts, under the name of the step and of each parameter.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StepTemplate {

    /** What a diagram may tell it. Anything else is refused. */
    Parameter[] value() default {};

    /** The element of a diagram that it is drawn as. */
    Drawn drawnAs() default Drawn.SERVICE_TASK;

    /** Elements that steps are drawn as. */
    enum Drawn {
        SERVICE_TASK("bpmn:ServiceTask"),
        USER_TASK("bpmn:UserTask"),
        BUSINESS_RULE_TASK("bpmn:BusinessRuleTask"),
        /** It listens where the shipped diagrams have it, and is no element of its own. */
        LISTENER("");

        private final String element;

        Drawn(String element) {
            this.element = element;
        }

        /** The element's name in BPMN; empty for none. */
        public String element() {
            return element;
        }
    }
}
