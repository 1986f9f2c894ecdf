package app.huike.lifecycle.engine;

import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * A step that a diagram may name: {@code camunda:delegateExpression="${grantWelcomeCoupon}"} calls the {@code @Named} bean of that
 * name. Nothing else can be called from a diagram; a bean that is no {@code Step} is refused when the diagram is read.
 *
 * <p>A step reads variables, calls one door of the business and writes variables, in the transaction of the job that runs it. While
 * it runs, the current actor is the process, with its version and this element. It has to bear being run again after a rollback,
 * and it may run outside the container, with fakes in place of doors.
 */
public interface Step extends JavaDelegate {}
