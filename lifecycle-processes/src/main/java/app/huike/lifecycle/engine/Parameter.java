package app.huike.lifecycle.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One thing that a diagram may tell a step; part of a {@link StepTemplate}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Parameter {

    /** As the diagram says it. */
    String name();

    /** What may stand there. */
    Kind kind();

    /** Whether the step fails without it. */
    boolean needed() default true;

    /** What the modeler fills in; empty for nothing. */
    String usual() default "";

    /** The values of a {@link Kind#CHOICE}. */
    String[] choices() default {};

    /** The least of a {@link Kind#NUMBER}. */
    int least() default 0;

    /** The most of a {@link Kind#NUMBER}. */
    int most() default 1_000_000;

    /** Whether a variable of the process may stand there instead: <code>${verdict}</code>. */
    boolean orVariable() default false;

    /** Where the diagram says it. */
    Place place() default Place.INPUT;

    /** What may stand in a parameter. */
    enum Kind {
        /** Key of a message that the stage sends. */
        TEMPLATE,
        /** One of a few. */
        CHOICE,
        /** {@code true} or {@code false}. */
        FLAG,
        /** Exact ISO duration: {@code P14D}, {@code PT8H}. */
        DURATION,
        /** Time of day: {@code 09:30}. */
        TIME,
        /** Whole number. */
        NUMBER,
        /** Upper-case key, of a line in the log or a reason: {@code NOT_SEEN_TO}. */
        KEY,
        /** Lower-case key: {@code nps}. */
        WORD,
        /** Lower-case keys with blanks between them: {@code approve refuse}. */
        WORDS,
        /** A variable of the process: <code>${caseId}</code>. */
        VARIABLE,
        /** The bare name of a variable: {@code reminderAt}. */
        NAME,
        /** Pairs for texts: {@code date=boughtAt amount=total}. */
        PAIRS,
        /** Exact ISO duration in working time, or the bare name of the variable that holds it. */
        WORKING,
        /** A decision table of the stage. */
        TABLE,
        /** Id of a user task of the same diagram. */
        TASK,
        /** Key of the stage's texts, {@code case.<subject>}: what a complaint is called. */
        SUBJECT,
        /** Who works on tasks. */
        GROUP
    }

    /** Where a diagram says a parameter. */
    enum Place {
        /** Input parameter of the element. */
        INPUT,
        /** Extension property of the element. */
        PROPERTY,
        /** Attribute of the element, in the engine's namespace. */
        ATTRIBUTE
    }
}
