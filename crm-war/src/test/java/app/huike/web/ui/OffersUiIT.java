package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** The marketing writes an offer, previews it, gives it a campaign and publishes a code, which works at the counter. */
class OffersUiIT {

    @Test
    void fromTheDraftToTheCounter() {
        Desktop marketing = Desktop.of("marketing");
        String key = Desktop.ref();
        writeOffer(marketing, key);
        marketing.awaitText("15 % off, from $50.00");
        assertThat(marketing.text()).contains("85 折", "消費滿US$50.00可使用");
        marketing.type("basket", "49.99");
        marketing.see(By.cssSelector("form[method=get] button")).click();
        marketing.awaitText("This coupon works from $50.00");
        marketing.type("basket", "80");
        marketing.see(By.cssSelector("form[method=get] button")).click();
        marketing.awaitText("$68.00");
        marketing.browser.screenshot("offer");
        marketing.press("state:activate");
        marketing.awaitText("The offer is active.");
        assertThat(marketing.browser.driver().findElements(By.id("offer:save"))).isEmpty();

        writeCampaign(marketing, key);
        String code = ("B" + key.replace("-", "")).toUpperCase(Locale.ROOT);
        marketing.type("publish:p1:code", code.toLowerCase(Locale.ROOT));
        marketing.type("publish:p2:uses", "2");
        marketing.press("publish:do");
        marketing.awaitText("The code " + code + " works.");
        marketing.type("make:g1:count", "25");
        marketing.press("make:generate");
        marketing.awaitText("25 codes made.");
        assertThat(marketing.browser.consoleErrors()).isEmpty();

        Desktop till = Desktop.of("till");
        till.open("till/till.xhtml");
        till.type("till:f1:code", code);
        till.type("till:f2:customer", Desktop.ref());
        till.type("till:f3:basket", "80");
        till.keys(Keys.TAB, Keys.ENTER);
        till.awaitText("$68.00");

        marketing = Desktop.of("marketing");
        marketing.open("campaigns/campaign.xhtml?key=" + key);
        marketing.awaitText("$88.00");
        assertThat(marketing.text()).contains("1 used of 2");
        marketing.browser.screenshot("campaign");
    }

    @Test
    void onlyFieldsOfTheChosenKindAreThereAndMistakesAreSaidBesideThem() {
        Desktop marketing = Desktop.of("marketing");
        marketing.open("offers/offer.xhtml");
        marketing.seeId("offer:b1:percent");
        assertThat(marketing.browser.driver().findElement(By.id("offer:b4:sku")).isDisplayed())
                .isFalse();
        marketing.see(By.cssSelector("input[type=radio][value=FREE_ITEM]")).sendKeys(Keys.SPACE);
        marketing.seeId("offer:b4:sku");
        assertThat(marketing
                        .browser
                        .driver()
                        .findElement(By.id("offer:b1:percent"))
                        .isDisplayed())
                .isFalse();
        marketing.press("offer:save");
        marketing.see(By.cssSelector(".ui-message-error"));
        marketing.seeId("offer:b4:sku");
    }

    @Test
    void whoMayNotWriteReads() {
        Desktop lead = Desktop.of("lead");
        lead.open("offers/offers.xhtml");
        lead.see(By.tagName("h1"));
        assertThat(lead.browser.driver().findElements(By.linkText("New offer"))).isEmpty();
        Desktop manager = Desktop.of("manager1");
        manager.open("campaigns/campaigns.xhtml");
        assertThat(manager.text()).contains("Not found");
    }

    private static void writeOffer(Desktop marketing, String key) {
        marketing.open("offers/offer.xhtml");
        marketing.type("offer:k:key", key);
        names(marketing, "offer");
        marketing.type("offer:b1:percent", "15");
        marketing.type("offer:b6:minimum", "50");
        marketing.press("offer:save");
        marketing.awaitText("Saved.");
    }

    private static void writeCampaign(Desktop marketing, String key) {
        marketing.open("campaigns/campaign.xhtml");
        marketing.type("campaign:k:key", key);
        names(marketing, "campaign");
        new Select(marketing.seeId("campaign:f1:offerKey")).selectByValue(key);
        marketing.type("campaign:f4:budget", "100");
        marketing.press("campaign:save");
        marketing.awaitText("Saved.");
        marketing.press("state:activate");
        marketing.awaitText("The campaign is active.");
    }

    private static void names(Desktop marketing, String form) {
        marketing.type(form + ":n1:en", "Summer");
        marketing.type(form + ":n2:hans", "夏季优惠");
        marketing.type(form + ":n3:hant", "夏季優惠");
    }
}
