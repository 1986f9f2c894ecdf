/**
 * Greeting customers on their days: birthday, anniversary of the membership, festivals of their calendar; with a gift for the top tiers. The process
 * is {@code bpmn/care/care.bpmn}. Complaints are another matter: those belong to {@code app.huike.crm.care} and {@code lifecycle.complaint}.
 *
 * <p>Invariants: one greeting for one customer, occasion and year, kept by {@code journey_run}; one gift in a calendar year, kept by the coupons'
 * cause; of two occasions within seven days one is greeted. Whose festivals somebody keeps is said by {@code crm.customer}. What cannot be sent
 * on the day is dropped. No amount and no text is said here.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code arbitration}, {@code sweep}, and of the business {@code customer}, {@code
 * loyalty}, {@code offer}, {@code purchase}, {@code platform}; reads the views of celebrated customers, members and purchases.
 */
package app.huike.lifecycle.care;
