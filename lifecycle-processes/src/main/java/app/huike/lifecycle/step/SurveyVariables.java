package app.huike.lifecycle.step;

import app.huike.lifecycle.variable.ProcessVariable;
import java.util.UUID;

/** The parameters of the steps that ask customers what they think, in the diagram, and what came of it. */
public final class SurveyVariables {

    /** Key of the survey, such as {@code nps}. */
    public static final ProcessVariable<String> SURVEY = ProcessVariable.text("survey");

    /** ISO duration: how long the link works. */
    public static final ProcessVariable<String> ANSWER_WITHIN = ProcessVariable.text("answerWithin");

    /** Parameter: the case that the survey asks about; without it, it asks about none. */
    public static final ProcessVariable<UUID> ABOUT_CASE = ProcessVariable.id("aboutCase");

    /** Parameter: {@code true} where it follows a purchase; who buys often is then asked about one of three. */
    public static final ProcessVariable<String> AFTER_PURCHASE = ProcessVariable.text("afterPurchase");

    /** The answer of {@code inviteToSurvey}: {@code INVITED}, or the rule against it, such as {@code SURVEY_LATELY}. */
    public static final ProcessVariable<String> INVITED = ProcessVariable.text("invited");

    /** The invitation; null where the customer is not invited. */
    public static final ProcessVariable<UUID> INVITATION_ID = ProcessVariable.id("invitationId");

    /** What the customer gave: 1 to 5 for CSAT, 0 to 10 for NPS. */
    public static final ProcessVariable<Integer> SCORE = ProcessVariable.number("score");

    /** Whether the score is a bad one. */
    public static final ProcessVariable<Boolean> DETRACTOR = ProcessVariable.yesOrNo("detractor");

    /** Whether the customer said that we may contact him about it. */
    public static final ProcessVariable<Boolean> MAY_CONTACT = ProcessVariable.yesOrNo("mayContact");

    private SurveyVariables() {}
}
