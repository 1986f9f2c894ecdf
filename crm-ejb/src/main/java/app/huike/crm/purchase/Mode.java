package app.huike.crm.purchase;

/** Whether a purchase drives processes. */
public enum Mode {
    /** It has just happened: processes start. One older than P3D counts as history. */
    LIVE,
    /** It is told afterwards: stages are kept, nobody is contacted. */
    HISTORY
}
