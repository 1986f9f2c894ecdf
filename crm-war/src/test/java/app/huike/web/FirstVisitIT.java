package app.huike.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import app.huike.testing.RunningHuike;
import org.junit.jupiter.api.Test;

/** The WAR on Payara Micro; crm.ear on Payara Server makes the same visit. */
class FirstVisitIT {
    @Test
    void aPurchaseThatIsNotFollowedByASecondOneBringsATaskToTheCustomersManager() {
        RunningHuike huike = RunningHuike.shared();
        Visit visit = new Visit(huike.baseUri(), huike.apiKey());

        visit.logIn("manager1", huike.password());
        visit.firstPurchase("first-visit", "Vera Visitor");
        assertThat(visit.openTasks("first-visit")).doesNotContain("welcome-call");
        visit.advance("P15D");

        assertThat(visit.openTasks("first-visit")).contains("welcome-call").contains("Vera Visitor");
        assertThat(visit.page("tasks/inbox.xhtml")).contains("Vera Visitor");
    }
}
