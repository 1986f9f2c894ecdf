package app.huike.crm.customer;

import java.util.List;

/**
 * What a merge would make of two customers.
 *
 * @param goes as it is known now; its ref answers as the other's afterwards
 * @param stays as it is known now
 * @param contacts what the one that stays lacks and gets: addresses and numbers
 * @param lost contact data of the one that goes which is given up, because the other has its own
 * @param consents what holds afterwards
 * @param owner who looks after the customer afterwards; null for nobody
 */
public record MergePreview(
        CustomerView goes,
        CustomerView stays,
        List<String> contacts,
        List<String> lost,
        List<ConsentStatement> consents,
        String owner) {}
