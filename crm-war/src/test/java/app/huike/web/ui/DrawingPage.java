package app.huike.web.ui;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** The page with the modeler. */
class DrawingPage {

    private static final By SHOWN = By.cssSelector("#drawing[data-shown='yes']");

    final Desktop desktop;

    DrawingPage(Desktop desktop) {
        this.desktop = desktop;
    }

    /** The page of a draft's file, by the link on the draft's page. */
    static DrawingPage of(Desktop desktop, String file) {
        desktop.see(By.linkText(file)).click();
        DrawingPage page = new DrawingPage(desktop);
        desktop.browser.await(ExpectedConditions.presenceOfElementLocated(SHOWN));
        return page;
    }

    /** Clicks an element of the diagram. */
    DrawingPage choose(String element) {
        desktop.script(
                "const m = window.huikeDrawing, e = m.get('elementRegistry').get(arguments[0]);"
                        + " m.get('canvas').zoom(0.8); m.get('canvas').scrollToElement(e, 60); m.get('selection').select(e)",
                element);
        return this;
    }

    /** Moves the drawing until the element stands in its middle. */
    DrawingPage center(String element) {
        desktop.script(
                "const c = window.huikeDrawing.get('canvas'), e = window.huikeDrawing.get('elementRegistry').get(arguments[0]),"
                        + " v = c.viewbox(); c.viewbox({x: e.x + e.width / 2 - v.width / 2, y: e.y + e.height / 2 - v.height / 2,"
                        + " width: v.width, height: v.height}); document.getElementById('drawing').scrollIntoView()",
                element);
        return this;
    }

    /** Opens a group of the panel's fields. */
    DrawingPage open(String group) {
        WebElement title = desktop.see(By.xpath(
                "//*[contains(@class,'bio-properties-panel-group-header-title')][normalize-space()='" + group + "']"));
        if (!title.findElement(By.xpath("..")).getAttribute("class").contains(" open")) {
            title.click();
        }
        return this;
    }

    /** Types into a field of the panel, by its label; again where the panel was drawn anew under the hand and lost it. */
    DrawingPage type(String label, String text) {
        desktop.browser.await(driver -> {
            WebElement input = field(label);
            input.sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB);
            return text.equals(field(label).getAttribute("value"));
        });
        return this;
    }

    DrawingPage pick(String label, String choice) {
        new Select(field(label)).selectByVisibleText(choice);
        // the driver tells of a choice as a change; a browser tells of the input first, and that is what the panel
        // hears
        desktop.script("arguments[0].dispatchEvent(new Event('input', {bubbles: true}))", field(label));
        return this;
    }

    private WebElement field(String label) {
        WebElement named = desktop.see(
                By.xpath("//*[contains(@class,'drawing-panel')]//label[normalize-space()='" + label + "']"));
        return desktop.seeId(named.getAttribute("for"));
    }

    /** Draws by the modeler's own commands what else is dragged with the mouse. */
    Object draw(String commands) {
        return desktop.script("const m = window.huikeDrawing, modeling = m.get('modeling'), shapes ="
                + " m.get('elementRegistry'), templates = m.get('elementTemplates'), moddle = m.get('moddle'); "
                + commands);
    }

    /** Types into a cell of a table. */
    DrawingPage cell(String id, String text) {
        WebElement cell = desktop.see(By.cssSelector("[data-element-id='" + id + "']"));
        cell.click();
        WebElement input = desktop.see(By.cssSelector("[data-element-id='" + id + "'] [contenteditable]"));
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, text);
        desktop.see(By.tagName("h1")).click();
        return this;
    }

    /** What the diagram says of an element: an attribute of it. */
    Object said(String script) {
        return draw("return " + script);
    }

    DrawingPage keep(String note) {
        desktop.type("draw:note", note);
        desktop.see(By.cssSelector("[data-drawing-keep]")).click();
        desktop.awaitText("Kept as another edition.");
        return this;
    }

    /** Back to the page of the draft, by the link at the top. */
    void leave() {
        desktop.script("window.scrollTo(0, 0)");
        desktop.see(By.linkText("To the draft")).click();
        desktop.seeId("files");
    }
}
