/**
 * What members are told before a membership that they pay for ends: thirty and seven days before, in other words where it is renewed by itself.
 * The process is {@code bpmn/membership-renewal/membership-renewal.bpmn}.
 *
 * <p>Invariants: each membership is reminded of in one run; nobody is told of an end that does not come any more. No duration and no text is
 * said here.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code arbitration}, {@code sweep}, and of the business {@code loyalty}; reads the
 * view of ending memberships.
 */
package app.huike.lifecycle.membershiprenewal;
