package app.huike.lifecycle.step;

import app.huike.crm.care.Cases;
import app.huike.crm.care.Surveys;
import app.huike.crm.customer.Customers;
import app.huike.lifecycle.sandbox.TrialEngine;
import jakarta.enterprise.inject.Vetoed;

/** The real steps that ask customers what they think and register what they complain about, over a story's fakes. */
@Vetoed
public final class SurveySteps {

    private SurveySteps() {}

    public static void in(TrialEngine story, Surveys surveys, Cases cases, Customers customers) {
        story.step("inviteToSurvey", new InviteToSurvey(surveys))
                .step("withdrawInvitation", new WithdrawInvitation(surveys))
                .step("openCase", new OpenCase(cases, customers, CasesInMemory.toldInCall()));
    }
}
