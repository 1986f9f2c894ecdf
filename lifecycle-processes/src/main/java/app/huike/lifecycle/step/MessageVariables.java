package app.huike.lifecycle.step;

import app.huike.lifecycle.variable.ProcessVariable;

/** The parameters of the step {@code sendMessage}, in the diagram, and its answer. */
public final class MessageVariables {

    public static final ProcessVariable<String> TEMPLATE = ProcessVariable.text("template");

    /** {@code SERVICE}, {@code MARKETING} or {@code FEEDBACK}: which consent it needs. */
    public static final ProcessVariable<String> PURPOSE = ProcessVariable.text("purpose");

    /** ISO duration: what cannot be sent by then is not sent at all. */
    public static final ProcessVariable<String> SEND_WITHIN = ProcessVariable.text("sendWithin");

    /**
     * What the message is about: of one template one message about the same thing, whoever sends it. Without it, the run of the process.
     */
    public static final ProcessVariable<String> ABOUT = ProcessVariable.text("about");

    /** {@code true}: not if the process's coupon is used, taken back or ended. */
    public static final ProcessVariable<String> ONLY_WHILE_UNUSED = ProcessVariable.text("onlyWhileUnused");

    /** The answer: {@code QUEUED}, or why it is not sent, such as {@code NO_CONSENT}, {@code FROZEN}, or {@code SKIPPED} by a person; a gateway may ask it. */
    public static final ProcessVariable<String> SENDING = ProcessVariable.text("sending");

    private MessageVariables() {}
}
