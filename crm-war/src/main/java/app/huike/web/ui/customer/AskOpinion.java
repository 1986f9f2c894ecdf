package app.huike.web.ui.customer;

import app.huike.crm.care.SurveyDefinition;
import app.huike.crm.care.Surveys;
import app.huike.lifecycle.survey.AskByHand;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Somebody wants to know what this customer thinks. */
@Named("askOpinion")
@RequestScoped
public class AskOpinion {

    @Inject
    private AskByHand byHand;

    @Inject
    private Surveys surveys;

    @Inject
    private SeeCustomer customer;

    @Inject
    private Say say;

    private String survey = "nps";

    /** Those that ask about no case. */
    public List<SurveyDefinition> getSurveys() {
        return surveys.general();
    }

    public String ask() {
        if (!say.did(() -> byHand.ask(customer.getSeen().id(), survey))) {
            return null;
        }
        say.goodThere("opinion.done");
        return customer.again();
    }

    public String getSurvey() {
        return survey;
    }

    public void setSurvey(String survey) {
        this.survey = survey;
    }
}
