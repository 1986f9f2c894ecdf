/**
 * What customers are told of the products that they own: a care tip after half a year, and in time that the warranty ends. The process is {@code
 * bpmn/warranty/warranty.bpmn}.
 *
 * <p>Invariants: each is told once for a product; nothing is offered or sold.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code arbitration}, {@code sweep}, and of the business {@code service}, {@code
 * platform}; reads the view of covered products.
 */
package app.huike.lifecycle.warranty;
