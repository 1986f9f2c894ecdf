package app.huike.lifecycle.task;

import java.util.Locale;

/** By what tasks can be told apart: of the task itself, and of its customer when the task was last looked over. */
public enum TaskFacet {
    /** How soon it is due: {@code OVERDUE}, {@code TODAY}, {@code WEEK} (in seven days), {@code LATER}. */
    DUE("case when t.due_at < :now then 'OVERDUE' when t.due_at < :tomorrow then 'TODAY'"
            + " when t.due_at < :nextWeek then 'WEEK' else 'LATER' end"),
    /** {@code HIGH} goes before {@code NORMAL}. */
    PRIORITY("case when t.priority > 50 then 'HIGH' else 'NORMAL' end"),
    /** What is to be done, such as {@code welcome-call}. */
    KIND("t.kind"),
    /** Key of the process, in all its versions. */
    PROCESS("t.process_key"),
    /** The customer's {@link app.huike.crm.loyalty.Tier}; empty for whoever is no member. */
    TIER("t.tier"),
    /** The customer's {@link app.huike.crm.journey.Stage}. */
    STAGE("t.stage"),
    /** The country of the customer's locale; empty where nobody knows it. */
    REGION("t.region"),
    /** The customer's language, such as {@code zh-Hant}. */
    LANGUAGE("t.language"),
    /** Login of whoever has it; empty for nobody. */
    HOLDER("coalesce(t.assignee, '')"),
    /** Categories of goods that the customer has bought and kept. */
    PRODUCT("t.products");

    /** What {@code HIGH} begins above. */
    static final int USUAL_PRIORITY = 50;

    private final String sql;

    TaskFacet(String sql) {
        this.sql = sql;
    }

    /** Its name in addresses. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Over the task {@code t}. */
    String sql() {
        return sql;
    }

    boolean ofMany() {
        return this == PRODUCT;
    }

    /** A condition that holds where the task has one of the values of the named parameter. */
    String oneOf(String values) {
        return ofMany() ? sql + " && cast(" + values + " as text[])" : sql + " = any(cast(" + values + " as text[]))";
    }
}
