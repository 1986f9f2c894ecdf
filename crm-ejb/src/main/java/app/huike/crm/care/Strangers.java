package app.huike.crm.care;

import app.huike.crm.care.domain.CaseNumber;

/** Complainants who are no customers (yet): each has a customer record of the case's own, recognised by its ref. */
final class Strangers {

    static final String PREFIX = "case-";

    private Strangers() {}

    static String ref(CaseNumber number) {
        return PREFIX + number.text();
    }

    /** Whether it is the record that was made for that case. */
    static boolean is(String customerRef, CaseNumber number) {
        return ref(number).equals(customerRef);
    }
}
