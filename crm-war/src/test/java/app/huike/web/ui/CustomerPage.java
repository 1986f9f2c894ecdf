package app.huike.web.ui;

import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** A customer and what can be done for one. */
class CustomerPage {

    private final Desktop desktop;

    CustomerPage(Desktop desktop) {
        this.desktop = desktop;
        desktop.see(By.cssSelector(".timeline, main h1"));
    }

    static CustomerPage of(Desktop desktop, String ref) {
        desktop.open("customers/customer.xhtml?ref=" + ref);
        return new CustomerPage(desktop);
    }

    /** Opens one of the dialogs: purchase, redeem, refund, contact, consent. */
    void dialog(String name) {
        desktop.browser
                .await(ExpectedConditions.elementToBeClickable(By.cssSelector("[data-dialog='" + name + "']")))
                .click();
        desktop.seeId(name + ":do");
    }
}
