package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Finding a customer, selling and redeeming, in the reader's language. */
class CustomersUiIT {

    private static final String ANNA = Desktop.ref();
    private static final String WITH_COUPON = Desktop.ref();

    @BeforeAll
    static void twoCustomers() {
        Visit shop = Desktop.shop();
        shop.firstPurchase(ANNA, "Anna " + ANNA);
        shop.firstPurchase(WITH_COUPON, "Carl " + WITH_COUPON);
        shop.advance("PT3H");
    }

    @Test
    void searchFromAnywhereFindsOne() {
        Desktop desktop = Desktop.of("manager1");
        desktop.keys("/");
        desktop.keys(ANNA, Keys.ENTER);
        desktop.browser.await(ExpectedConditions.urlContains("/customers/list.xhtml"));
        desktop.awaitText("one customer");
        desktop.see(By.partialLinkText("Anna " + ANNA)).click();
        desktop.awaitText("What happened");
        desktop.see(By.cssSelector(".diagram[data-shown] .djs-container"));
        assertThat(desktop.browser.consoleErrors()).isEmpty();
    }

    @Test
    void aPurchaseIsRecordedOnceHoweverOftenTheButtonIsPressed() {
        Desktop desktop = Desktop.of("manager1");
        CustomerPage.of(desktop, ANNA).dialog("purchase");
        desktop.type("purchase:f1:total", "much");
        desktop.press("purchase:do");
        desktop.awaitText("Please type an amount");
        desktop.type("purchase:f1:total", "77.70");
        desktop.script("var b = document.getElementById('purchase:do'); b.click(); b.click(); b.click();");

        desktop.awaitText("Purchase of $77.70 recorded.");
        desktop.open("customers/customer.xhtml?ref=" + ANNA);
        assertThat(desktop.text().split("Bought for \\$77\\.70", -1)).hasSize(2);
    }

    @Test
    void aCallIsLoggedWithItsLengthAndStandsInTheTimeline() {
        Desktop desktop = Desktop.of("manager1");
        CustomerPage.of(desktop, ANNA);
        desktop.see(By.cssSelector("dd [data-dialog='contact']")).click();
        desktop.type("contact:f5:minutes", "long");
        desktop.press("contact:do");
        desktop.awaitText("Whole minutes from 1 to 600");
        desktop.type("contact:f5:minutes", "7");
        desktop.type("contact:f4:note", "Likes the cup.");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.browser.screenshot("log-a-call");
        desktop.press("contact:do");
        desktop.awaitText("The contact was recorded.");
        assertThat(desktop.text())
                .contains("Contact: Phone · spoke with the customer · 7 min · “Likes the cup.”")
                .contains("Phone · Spoke with the customer · 7 min");
    }

    @Test
    void onlyACallHasALength() {
        Desktop desktop = Desktop.of("manager1");
        CustomerPage.of(desktop, WITH_COUPON).dialog("contact");
        desktop.type("contact:f5:minutes", "12");
        new org.openqa.selenium.support.ui.Select(desktop.seeId("contact:f1:medium")).selectByValue("FACE");
        desktop.browser.await(ExpectedConditions.invisibilityOfElementLocated(By.id("contact:f5:minutes")));
        desktop.press("contact:do");
        desktop.awaitText("The contact was recorded.");
        assertThat(desktop.text()).contains("In person").doesNotContain("12 min");
    }

    @Test
    void aCodeIsRedeemedAndARefusalIsSaidInTheReadersLanguage() {
        Desktop desktop = Desktop.of("manager1");
        CustomerPage.of(desktop, WITH_COUPON).dialog("redeem");
        desktop.type("redeem:f2:basket", "1");
        desktop.press("redeem:do");
        desktop.see(By.cssSelector("#redeem li.bad, #redeem .ui-message-error"));
        desktop.type("redeem:f2:basket", "150.00");
        desktop.press("redeem:do");
        desktop.awaitText("Redeemed: $15.00 off.");
    }

    @Test
    void aFriendsCodeIsUsedByWhoIsNewAndEachRefusalIsSaid() {
        Visit shop = Desktop.shop();
        String friend = Desktop.ref();
        shop.firstPurchase(friend, "Frieda " + friend);
        shop.purchase(friend + "-2", friend, "40.00");
        Matcher code = Pattern.compile("\"code\":\"([^\"]+)\"")
                .matcher(shop.rest("GET", "customers/" + friend + "/referrals", null));
        assertThat(code.find()).isTrue();
        String newcomer = Desktop.ref();
        shop.rest("PUT", "customers/" + newcomer, "{\"name\":\"Nora " + newcomer + "\"}");

        Desktop desktop = Desktop.of("lead");
        CustomerPage.of(desktop, newcomer).dialog("friend");
        desktop.press("friend:do");
        desktop.see(By.cssSelector("#friend .ui-message-error"));
        desktop.type("friend:f1:code", "7KQM-2XTR-9WEA");
        desktop.press("friend:do");
        desktop.awaitText("This code cannot be used.");
        desktop.type("friend:f1:code", code.group(1));
        desktop.press("friend:do");
        desktop.awaitText("Noted. Both are rewarded");
        assertThat(desktop.text()).contains("Came by the code of " + friend);

        CustomerPage.of(desktop, ANNA).dialog("friend");
        desktop.type("friend:f1:code", code.group(1));
        desktop.press("friend:do");
        desktop.awaitText("Codes of friends are for new customers");
    }

    @Test
    void aVisitIsBookedForWhatIsLeftAndARefusalIsSaid() {
        Visit shop = Desktop.shop();
        String owner = Desktop.ref();
        shop.rest("PUT", "customers/" + owner, "{\"name\":\"Olaf " + owner + "\"}");
        LocalDate today = LocalDate.parse(shop.now().substring(0, 10));
        shop.rest(
                "POST",
                "customers/" + owner + "/entitlements",
                "{\"ref\":\"E-%s\",\"kind\":\"VISIT\",\"times\":1,\"validUntil\":\"%s\"}"
                        .formatted(owner, today.plusDays(90)));

        Desktop desktop = Desktop.of("lead");
        CustomerPage.of(desktop, owner).dialog("visit");
        desktop.press("visit:do");
        desktop.awaitText("Say a day and a time.");
        desktop.set("visit:f2:day", today.plusDays(100).toString());
        desktop.set("visit:f3:time", "10:30");
        desktop.press("visit:do");
        desktop.awaitText("The slot lies after the last day of the entitlement.");
        desktop.set("visit:f2:day", today.plusDays(8).toString());
        desktop.press("visit:do");
        desktop.awaitText("The task for it comes at that time.");
        assertThat(desktop.text()).contains("0 of 1 left");
    }

    @Test
    void theLanguageIsChosenAndKept() {
        Desktop desktop = Desktop.of("manager1");
        desktop.open("customers/list.xhtml");
        desktop.script("document.querySelector('button[name=language][value=zh-Hant]').click()");
        desktop.awaitText("最近購買");
        desktop.open("tasks/inbox.xhtml");
        desktop.awaitText("我的任務");
        assertThat(desktop.script("return document.documentElement.lang")).isEqualTo("zh-Hant");
        desktop.script("document.querySelector('button[name=language][value=en]').click()");
        desktop.awaitText("My tasks");
    }

    @Test
    void whoMayNotIsToldThatThereIsNoSuchPage() {
        Desktop desktop = Desktop.of("till");
        desktop.open("customers/customer.xhtml?ref=" + ANNA);
        assertThat(desktop.text()).contains("Not found");
        desktop.open("admin/users.xhtml");
        assertThat(desktop.text()).contains("Not found");
    }
}
