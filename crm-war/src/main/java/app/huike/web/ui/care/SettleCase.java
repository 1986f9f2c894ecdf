package app.huike.web.ui.care;

import app.huike.crm.care.CaseCause;
import app.huike.crm.care.CaseResolution;
import app.huike.crm.care.CaseWork;
import app.huike.crm.care.Resolution;
import app.huike.crm.care.Satisfaction;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** How the case ends: solved, what the customer thinks of it, closed. */
@Named("settleCase")
@RequestScoped
public class SettleCase {

    @Inject
    private CaseWork work;

    @Inject
    private SeeCase page;

    @Inject
    private Say say;

    private CaseResolution resolution;
    private CaseCause cause;
    private String text;
    private Satisfaction satisfaction;

    public String resolve() {
        return done(
                () -> work.resolve(page.getSeen().id(), new Resolution(resolution, cause, text)), "case.resolvedNow");
    }

    public String tellSatisfaction() {
        return done(() -> work.satisfaction(page.getSeen().id(), satisfaction, text), "case.recorded");
    }

    public String close() {
        return done(() -> work.close(page.getSeen().id()), "case.closedNow");
    }

    private String done(Runnable deed, String told) {
        if (!say.did(deed)) {
            return null;
        }
        say.goodThere(told);
        return page.again();
    }

    public List<CaseResolution> getResolutions() {
        return Arrays.stream(CaseResolution.values())
                .filter(CaseResolution::chosen)
                .toList();
    }

    public CaseCause[] getCauses() {
        return CaseCause.values();
    }

    public Satisfaction[] getSatisfactions() {
        return Satisfaction.values();
    }

    public CaseResolution getResolution() {
        return resolution;
    }

    public void setResolution(CaseResolution resolution) {
        this.resolution = resolution;
    }

    public CaseCause getCause() {
        return cause;
    }

    public void setCause(CaseCause cause) {
        this.cause = cause;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Satisfaction getSatisfaction() {
        return satisfaction;
    }

    public void setSatisfaction(Satisfaction satisfaction) {
        this.satisfaction = satisfaction;
    }
}
