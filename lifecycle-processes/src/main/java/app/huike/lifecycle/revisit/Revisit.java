package app.huike.lifecycle.revisit;

import app.huike.lifecycle.step.CallVariables;
import app.huike.lifecycle.task.TaskVariables;
import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The names of the care after a sale as its diagrams and tables use them. */
public final class Revisit {

    /** One visit; its business key is the customer's id. */
    public static final String KEY = "revisit";

    /** The regular visits of one customer. */
    public static final String ROUND_KEY = "revisit-round";

    // messages
    public static final String SURVEY_ANSWERED = "surveyAnswered";
    public static final String GOODS_CAME_BACK = "goodsCameBack";

    /** The purchase that is asked about; null for a regular visit. */
    public static final ProcessVariable<UUID> PURCHASE_ID = ProcessVariable.id("purchaseId");

    /** Whether it is one of the regular visits. */
    public static final ProcessVariable<Boolean> REGULAR = ProcessVariable.yesOrNo("regular");

    public static final ProcessVariable<Instant> VISIT_BEGAN_AT = ProcessVariable.moment("visitBeganAt");

    // what the table revisit-follow-up asks

    /** {@code NONE} for who is no member. */
    public static final ProcessVariable<String> TIER = ProcessVariable.text("tier");

    /** The dearest of the purchases that are asked about, net of refunds, as a decimal number of the shop's currency; 0 where there is none. */
    public static final ProcessVariable<String> ORDER_VALUE = ProcessVariable.text("orderValue");

    /** Its category, that of the dearest line of it which is still with the customer; empty where nobody told. */
    public static final ProcessVariable<String> GOODS_CATEGORY = ProcessVariable.text("goodsCategory");

    /** What of it is still with the customer, for texts; {@code REGULAR} for a regular visit. */
    public static final ProcessVariable<String> GOODS = ProcessVariable.text("goods");

    /** Whether the welcome, with a call of its own, is under way. */
    public static final ProcessVariable<Boolean> WELCOMED = ProcessVariable.yesOrNo("welcomed");

    // what it says

    /** {@code CALL} or {@code NOTHING}. */
    public static final ProcessVariable<String> FOLLOW_UP = ProcessVariable.text("followUp");

    /** ISO duration of working time in which the call is due. */
    public static final ProcessVariable<String> CALL_DUE = ProcessVariable.text("callDue");

    /** Which consent the call needs: {@code SERVICE} where the customer wants it, else {@code FEEDBACK}. */
    public static final ProcessVariable<String> CALL_PURPOSE = ProcessVariable.text("callPurpose");

    /** What the visit comes to if nobody speaks with the customer, as {@link app.huike.crm.care.VisitResult} names it. */
    public static final ProcessVariable<String> VISIT_RESULT = ProcessVariable.text("visitResult");

    // what the tables revisit-repeat and revisit-again ask and say
    public static final ProcessVariable<Integer> SILENT_VISITS = ProcessVariable.number("silentVisits");
    public static final ProcessVariable<Integer> VISITS_IN_YEAR = ProcessVariable.number("visitsInYear");

    /** Days since a person of the shop and the customer were in touch, or a visit ended; a hundred years where neither ever was. */
    public static final ProcessVariable<Long> DAYS_SINCE_CONTACT = ProcessVariable.longNumber("daysSinceContact");

    /** ISO duration until the next regular visit, or {@code NONE}. */
    public static final ProcessVariable<String> NEXT_VISIT = ProcessVariable.text("nextVisit");

    /** {@code VISIT}, {@code SKIP} or {@code STOP}. */
    public static final ProcessVariable<String> AGAIN = ProcessVariable.text("again");

    /** What the start of a regular visit answered: {@code BEGUN}, or the rule against it, such as {@code FROZEN}. */
    public static final ProcessVariable<String> VISIT_START = ProcessVariable.text("visitStart");

    /** All messages that the diagrams may wait for. */
    public static final List<String> MESSAGES =
            List.of(SURVEY_ANSWERED, GOODS_CAME_BACK, CallVariables.FEEDBACK_CALL_OFF, TaskVariables.CALL_FINISHED);

    private Revisit() {}
}
