package app.huike.lifecycle.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A step that may be passed over by a person when it has failed: nothing behind it misses what it would have done, and what its answer would have been
 * can be said. A step that does not say so of itself is only tried again.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Skippable {

    /** The variable with the step's answer, which diagrams may ask; empty for none. */
    String answer() default "";

    /** What it is instead. */
    String value() default "";
}
