package app.huike.lifecycle.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A step that a diagram may call in the transaction of what went before: it only reads, logs, or belongs to the very act that led
 * to it. All others have an effect of their own, which must neither take the act before it down nor be lost with it; diagrams call them
 * {@code asyncBefore}, with a retry cycle. A test over all diagrams keeps it so.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Inline {}
