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

    /** Opens one of the dialogs: purchase, redeem, contact; in the menu refund, friend, consent and others. */
    void dialog(String name) {
        By opener = By.cssSelector("main [data-dialog='" + name + "']");
        boolean inMenu = !desktop.browser
                .await(ExpectedConditions.presenceOfElementLocated(opener))
                .isDisplayed();
        if (inMenu) {
            openMenu();
        }
        desktop.browser.await(ExpectedConditions.elementToBeClickable(opener)).click();
        desktop.seeId(name + ":do");
    }

    void openMenu() {
        desktop.see(By.cssSelector("main .page-head details.menu > summary")).click();
    }
}
