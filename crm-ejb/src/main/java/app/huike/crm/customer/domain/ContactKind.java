package app.huike.crm.customer.domain;

import app.huike.crm.customer.Channel;

/** Where a customer can be reached. Calls and text messages go to the same number. */
public enum ContactKind {
    EMAIL,
    PHONE,
    POST;

    /** The kind of place that a channel leads to. */
    public static ContactKind of(Channel channel) {
        return switch (channel) {
            case EMAIL -> EMAIL;
            case SMS, PHONE -> PHONE;
            case POST -> POST;
        };
    }
}
