package app.huike.crm.messaging;

import app.huike.crm.customer.Channel;

/** The interface of channels: a CDI bean of this type carries messages of one channel out of the house. Called after the commit, without a transaction. */
public interface ChannelAdapter {

    /** Which channel it serves. */
    Channel channel();

    /** Whether it is set up, so that sending may be tried. */
    boolean ready();

    /**
     * Hands the message over; returns when it is accepted.
     *
     * @return what the other side said to it, in its own words
     * @throws DeliveryFailed when it is not
     */
    String deliver(OutgoingMessage message) throws DeliveryFailed;
}
