package app.huike.lifecycle.demo;

/**
 * One of the fixed people of the demo, for the page that says where to begin.
 *
 * @param customerRef leads to the customer's page
 * @param role key of the role for which this one is worth a look, such as {@code account-manager}
 * @param see what there is to see, in the reader's language
 */
public record DemoPerson(String customerRef, String name, String role, String see) {}
