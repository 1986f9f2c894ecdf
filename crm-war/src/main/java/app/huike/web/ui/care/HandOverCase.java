package app.huike.web.ui.care;

import app.huike.crm.care.CaseHandling;
import app.huike.crm.care.HandOver;
import app.huike.crm.security.PersonView;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who works on the case: oneself, a colleague, another team. */
@Named("handOverCase")
@RequestScoped
public class HandOverCase {

    @Inject
    private CaseHandling handling;

    @Inject
    private SeeCase page;

    @Inject
    private Say say;

    private Integer level;
    private String team;
    private String owner;
    private String reason;

    public String take() {
        if (!say.did(() -> handling.take(page.getSeen().id()))) {
            return null;
        }
        say.goodThere("case.taken");
        return page.again();
    }

    public String handOver() {
        HandOver to = new HandOver(getLevel(), team, owner == null || owner.isBlank() ? null : owner, reason);
        if (!say.did(() -> handling.handOver(page.getSeen().id(), to))) {
            return null;
        }
        say.goodThere("case.handedOver");
        // whoever gave it away may see it no longer
        return "/cases/board.xhtml?faces-redirect=true";
    }

    public List<String> getTeams() {
        return handling.teams();
    }

    public List<PersonView> getColleagues() {
        return handling.colleagues();
    }

    public Integer getLevel() {
        return level == null ? page.getSeen().level() : level;
    }

    public void setLevel(Integer level) {
        this.level = level;
    }

    public String getTeam() {
        return team == null ? page.getSeen().team() : team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
