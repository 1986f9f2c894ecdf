/**
 * What was agreed with a customer who is entitled to it: a visit, a training, support. The process is {@code bpmn/entitlement/entitlement.bpmn}.
 *
 * <p>Invariants: one run for one booking; what took place counts as used once, what did not is given back once. The counting belongs to {@code
 * service}.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code arbitration}, and of the business {@code service}, {@code platform}, {@code
 * security}.
 */
package app.huike.lifecycle.entitlement;
