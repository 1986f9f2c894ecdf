package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import app.huike.testing.Browser;
import java.text.MessageFormat;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** A morning's work in each language, on a desk and with one hand; the pictures are kept as {@code day-…}. */
class DayUiIT {

    private static final Deque<String> CUSTOMERS = new ArrayDeque<>();
    private static final int PARTS = 4;
    private static final String TEXTS = "app.huike.web.texts";
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

    /** Longer words of ours that a page in Chinese would not have by accident. */
    private static final int TELLING = 12;

    private Desktop desktop;
    private ResourceBundle texts;
    private Dimension size;
    private String picture;
    private int pictures;

    @BeforeAll
    static void customersWhoHaveNotUsedTheirCoupons() {
        Visit shop = Desktop.shop();
        for (int i = 0; i < 2 * PARTS; i++) {
            String ref = Desktop.ref();
            CUSTOMERS.add(ref);
            shop.firstPurchase(ref, i % 2 == 0 ? "林晓梅 " + ref : "Day " + ref);
        }
        shop.advance("P15D");
    }

    @ParameterizedTest
    @CsvSource({"en, phone", "zh-Hans, desk", "zh-Hant, desk", "zh-Hant, phone"})
    void a_morning(String language, String where) {
        Locale locale = Locale.forLanguageTag(language);
        texts = ResourceBundle.getBundle(TEXTS, locale, EXACTLY);
        size = where.equals("phone") ? Browser.PHONE : Browser.DESKTOP;
        picture = "day-" + language + "-" + where;
        String first = CUSTOMERS.pop();
        String second = CUSTOMERS.pop();
        logsIn(language);
        readsTheList(first);
        finishesACall(first);
        takesItBackAndFinishesAgain(first);
        putsOneOff(second);
        looksAtTheCustomer(first);
    }

    private void logsIn(String language) {
        desktop = new Desktop(Browser.fresh());
        desktop.browser.resize(size);
        desktop.open("login.xhtml");
        desktop.browser.driver().manage().addCookie(new Cookie("huike-language", language));
        desktop.open("login.xhtml").awaitText(say("login.title"));
        looks();
        desktop.logIn("manager1");
        desktop.browser.await(ExpectedConditions.urlContains("/start.xhtml"));
        // a log-in brings back what the account has chosen, which another test may have done
        desktop.browser.driver().manage().addCookie(new Cookie("huike-language", language));
        desktop.open("start.xhtml").awaitText(say("way.tasks"));
        looks();
    }

    private void readsTheList(String customer) {
        tap(By.cssSelector(".nav a[href$='/tasks/inbox.xhtml']"));
        desktop.awaitText(say("inbox.title"));
        desktop.type("q", customer);
        desktop.keys(Keys.ENTER);
        desktop.see(By.partialLinkText(customer));
        looks();
    }

    private void finishesACall(String customer) {
        tap(By.partialLinkText(customer));
        desktop.seeId("work");
        looks();
        tap(By.cssSelector(".choices li:nth-child(1) label"));
        desktop.type("work:text:note", "一切都好。All fine.");
        tap(By.id("work:finish"));
        desktop.awaitText(before("task.finished"));
        looks();
    }

    private void takesItBackAndFinishesAgain(String customer) {
        tap(By.id("undo:back"));
        desktop.browser.await(ExpectedConditions.textToBePresentInElementLocated(By.tagName("h1"), customer));
        assertThat(desktop.seeId("work:text:note").getDomProperty("value")).isEqualTo("一切都好。All fine.");
        tap(By.id("work:finish"));
        desktop.awaitText(before("task.finished"));
        Desktop.shop().advance("PT11S");
    }

    private void putsOneOff(String customer) {
        desktop.open("tasks/inbox.xhtml?q=" + customer);
        tap(By.partialLinkText(customer));
        tap(By.cssSelector("[data-dialog=later]"));
        desktop.seeId("later:do");
        looks();
        tap(By.id("later:do"));
        desktop.browser.await(ExpectedConditions.invisibilityOfElementLocated(By.id("later:do")));
        desktop.open("tasks/inbox.xhtml?show=later&q=" + customer).see(By.partialLinkText(customer));
        looks();
    }

    private void looksAtTheCustomer(String customer) {
        desktop.open("customers/customer.xhtml?ref=" + customer);
        desktop.awaitText("一切都好。All fine.");
        looks();
    }

    /** What everybody sees on every page: the language, all of it, no wider than the screen, for everybody; and a picture. */
    private void looks() {
        String page = desktop.address();
        desktop.browser.screenshot(picture + "-" + ++pictures);
        assertThat(desktop.script("return document.documentElement.lang")).isEqualTo(tag());
        assertThat(desktop.browser.sticksOut()).as(page).isEmpty();
        assertThat(desktop.browser.accessibilityViolations()).as(page).isEmpty();
        // a diagram speaks the language in which it was drawn
        desktop.script("document.querySelectorAll('.djs-container').forEach(each => each.style.display = 'none')");
        String body = desktop.see(By.tagName("body")).getText();
        assertThat(body).as(page).doesNotContain("⟨");
        if (!tag().equals("en")) {
            assertThat(english(body)).as(page).isEmpty();
        }
    }

    /** Sentences of the English texts that stand on the page. */
    private List<String> english(String body) {
        ResourceBundle english = ResourceBundle.getBundle(TEXTS, Locale.ROOT, EXACTLY);
        return english.keySet().stream()
                .map(english::getString)
                .filter(text -> text.length() >= TELLING && text.contains(" ") && !text.contains("{"))
                .filter(body::contains)
                .toList();
    }

    private String tag() {
        return picture.replaceAll("day-|-(desk|phone)$", "");
    }

    private String say(String key) {
        return texts.getString(key);
    }

    /** What a sentence begins with. */
    private String before(String key) {
        return MessageFormat.format(say(key), "\u0000").split("\u0000", 2)[0].strip();
    }

    /** As a finger does: what is pressed has to be reached, and not to lie under something else. */
    private void tap(By what) {
        WebElement there = desktop.browser.await(ExpectedConditions.elementToBeClickable(what));
        desktop.script("arguments[0].scrollIntoView({block: 'center'})", there);
        desktop.browser.await(driver -> {
            driver.findElement(what).click();
            return true;
        });
    }
}
