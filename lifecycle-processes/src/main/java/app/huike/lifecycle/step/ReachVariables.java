package app.huike.lifecycle.step;

import app.huike.lifecycle.variable.ProcessVariable;

/** How the customer may be turned to; tables ask it. */
public final class ReachVariables {

    /** Consent to marketing calls, and a number that works. */
    public static final ProcessVariable<Boolean> MAY_CALL = ProcessVariable.yesOrNo("mayCall");

    /** Consent to marketing mails, and an address that works. */
    public static final ProcessVariable<Boolean> MAY_WRITE = ProcessVariable.yesOrNo("mayWrite");

    /** An account manager of his own. */
    public static final ProcessVariable<Boolean> HAS_OWNER = ProcessVariable.yesOrNo("hasOwner");

    private ReachVariables() {}
}
