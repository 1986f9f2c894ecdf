package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A member's tier and points, beside the customer's coupons and on a page of their own. */
class MemberUiIT {

    private static final String ANNA = Desktop.ref();

    @BeforeAll
    static void aMemberWhoBuys() {
        Visit shop = Desktop.shop();
        shop.firstPurchase(ANNA, "Anna " + ANNA);
        shop.rest("POST", "customers/" + ANNA + "/membership", "{\"source\":\"till\"}");
        shop.purchase(ANNA + "-2", ANNA, "100.00");
        shop.advance("PT1H");
    }

    @Test
    void theCustomersPageSaysWhatIsMissingAndTheStatementWhatHappened() {
        Desktop desktop = Desktop.of("manager1");
        desktop.open("customers/customer.xhtml?ref=" + ANNA);
        assertThat(desktop.text()).contains("Silver", "$80.00 more until Gold", "100 to come");
        desktop.see(By.linkText("Points")).click();
        desktop.awaitText("Points of Anna");
        assertThat(desktop.see(By.id("rows")).getText()).contains("Earned", ANNA + "-2", "+100");
        desktop.open("customers/points.xhtml?ref=" + ANNA + "&kind=SPENT&currency=POINTS");
        assertThat(desktop.text()).contains("No entry.");
        desktop.open("customers/points.xhtml?ref=" + ANNA + "&kind=nonsense&from=2999-01-01");
        assertThat(desktop.text()).contains("No entry.");
    }

    @Test
    void theStatementIsTakenAwayAsAFile() {
        Desktop desktop = Desktop.of("manager1");
        desktop.open("customers/points.xhtml?ref=" + ANNA);
        String file = (String) desktop.script("var request = new XMLHttpRequest();"
                + " request.open('GET', 'points.xhtml?as=csv&ref=" + ANNA + "', false); request.send();"
                + " return request.getResponseHeader('Content-Disposition') + '\\n' + request.responseText;");
        assertThat(file.lines().toList()).hasSize(3);
        assertThat(file).contains("statement-" + ANNA + ".csv", "at,kind,points,pending", "EARNED,0,100");
    }

    @Test
    void whoMayNotSeeTheCustomerSeesNoPoints() {
        Desktop desktop = Desktop.of("manager2");
        desktop.open("customers/points.xhtml?ref=" + ANNA);
        assertThat(desktop.text()).contains("Not found");
    }
}
