package app.huike.web.ui;

import app.huike.launch.Visit;
import app.huike.testing.Browser;
import app.huike.testing.RunningHuike;
import java.util.UUID;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Somebody of the shop before the screen: what page objects are made of. */
class Desktop {

    final Browser browser;

    Desktop(Browser browser) {
        this.browser = browser;
    }

    /** Logs in through the page. */
    static Desktop of(String login) {
        Desktop desktop = new Desktop(Browser.fresh());
        desktop.browser.open("login.xhtml");
        desktop.logIn(login);
        desktop.browser.await(ExpectedConditions.urlContains("/start.xhtml"));
        // or keys that are pressed next would meet a page that is about to go
        desktop.browser.await(driver ->
                desktop.script("return document.readyState === 'complete'").equals(true));
        return desktop;
    }

    /** On the log-in page that is open now. */
    void logIn(String login) {
        type("login:name", login);
        type("login:password", RunningHuike.shared().password());
        press("login:enter");
    }

    /** A shop's program that makes customers and moves the clock. */
    static Visit shop() {
        return new Visit(RunningHuike.shared().baseUri(), RunningHuike.shared().apiKey());
    }

    static String ref() {
        return "ui-" + UUID.randomUUID().toString().substring(0, 8);
    }

    Desktop open(String path) {
        browser.open(path);
        return this;
    }

    WebElement see(By what) {
        return browser.await(ExpectedConditions.visibilityOfElementLocated(what));
    }

    WebElement seeId(String id) {
        return see(By.id(id));
    }

    void type(String id, String text) {
        WebElement field = seeId(id);
        field.clear();
        field.sendKeys(text);
    }

    /** For days and times, whose fields take keys in the order of the browser's language. */
    void set(String id, String value) {
        seeId(id);
        script(
                "const field = document.getElementById(arguments[0]); field.value = arguments[1];"
                        + " field.dispatchEvent(new Event('change', {bubbles: true}))",
                id,
                value);
    }

    void press(String id) {
        press(By.id(id));
    }

    /** What lies under the head of the page counts as in view, and is scrolled to where it can be pressed. */
    void press(By what) {
        WebElement button = browser.await(ExpectedConditions.elementToBeClickable(what));
        try {
            button.click();
        } catch (ElementClickInterceptedException covered) {
            ((JavascriptExecutor) browser.driver())
                    .executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
            button.click();
        }
    }

    void keys(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    void sendByKeyboard() {
        new Actions(browser.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys(Keys.ENTER)
                .keyUp(Keys.CONTROL)
                .perform();
    }

    String text() {
        return see(By.tagName("main")).getText();
    }

    /** Waits until the page says it, on one line or on two. */
    void awaitText(String text) {
        browser.await(new ExpectedCondition<Boolean>() {
            @Override
            public Boolean apply(WebDriver driver) {
                return says(text);
            }

            @Override
            public String toString() {
                return "the page to say: " + text;
            }
        });
    }

    /** Whether the page says it now. The browser itself looks: the driver would ask it of each element whether it is to be seen, which takes seconds on a page with a long list. */
    boolean says(String text) {
        return (boolean) script(
                "const plain = text => text.replace(/\\s+/g, ' ');"
                        + " return plain(document.body.innerText).includes(plain(arguments[0]))",
                text);
    }

    String address() {
        return browser.driver().getCurrentUrl();
    }

    Object script(String text, Object... arguments) {
        return ((JavascriptExecutor) browser.driver()).executeScript(text, arguments);
    }
}
