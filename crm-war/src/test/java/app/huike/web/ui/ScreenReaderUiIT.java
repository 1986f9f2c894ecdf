package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import app.huike.testing.AccessibilityTree;
import app.huike.testing.AccessibilityTree.Node;
import app.huike.testing.Browser;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The product by ear and by keyboard: landmarks, what is announced, and where the focus is after each step. */
class ScreenReaderUiIT {

    private static final String ONE = Desktop.ref();
    private static final String TWO = Desktop.ref();
    private static final Set<String> NAMED =
            Set.of("button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "navigation", "dialog");

    @BeforeAll
    static void tasksOfTheGroupAndOfOneself() {
        Visit shop = Desktop.shop();
        for (String ref : List.of(ONE, TWO)) {
            shop.firstPurchase(ref, "Ear " + ref);
        }
        shop.rest("PUT", "customers/" + TWO, "{\"owner\":null}");
        shop.advance("P15D");
    }

    @Test
    void every_page_of_the_day_has_landmarks_one_heading_and_names_for_all_that_can_be_used() {
        Desktop desktop = Desktop.of("manager1");
        for (String page : List.of(
                "start.xhtml",
                "tasks/inbox.xhtml",
                "tasks/inbox.xhtml?show=group&panel=open",
                "customers/list.xhtml",
                "customers/customer.xhtml?ref=" + ONE,
                "cases/board.xhtml",
                "tasks/week.xhtml",
                "me/settings.xhtml")) {
            desktop.open(page).see(By.tagName("h1"));
            hasLandmarks(desktop.browser.accessibilityTree(), page);
        }
        TaskPage.of(desktop, ONE);
        hasLandmarks(desktop.browser.accessibilityTree(), "task");
    }

    private static void hasLandmarks(AccessibilityTree tree, String page) {
        assertThat(tree.of("main")).as(page).hasSize(1);
        assertThat(tree.of("banner")).as(page).hasSize(1);
        assertThat(tree.of("navigation")).as(page).isNotEmpty();
        assertThat(tree.of("heading"))
                .as(page)
                .filteredOn(each -> each.level() == 1)
                .hasSize(1);
        assertThat(tree.nodes())
                .as(page)
                .filteredOn(each -> NAMED.contains(each.role()))
                .allSatisfy(each -> assertThat(each.name()).as(each.role()).isNotBlank());
    }

    @Test
    void the_first_stop_leads_past_the_navigation() {
        Desktop desktop = Desktop.of("manager1").open("tasks/inbox.xhtml");
        desktop.see(By.id("list"));
        desktop.keys(Keys.TAB);
        assertThat(focus(desktop)).returns("link", Node::role).returns("Skip to the content", Node::name);
        desktop.keys(Keys.ENTER);
        desktop.keys(Keys.TAB);
        assertThat(desktop.script("return document.getElementById('main').contains(document.activeElement)"))
                .isEqualTo(true);
    }

    @Test
    void a_wrong_password_is_announced() {
        Desktop desktop = new Desktop(Browser.fresh());
        desktop.open("login.xhtml").see(By.id("login:name"));
        assertThat(focus(desktop).role()).isEqualTo("textbox");
        desktop.type("login:name", "nobody");
        desktop.type("login:password", "wrong");
        desktop.keys(Keys.ENTER);
        desktop.see(By.cssSelector("[role=alert] li"));
        assertThat(desktop.browser.accessibilityTree().read("alert")).isNotBlank();
    }

    @Test
    void taking_a_task_is_announced_and_the_focus_goes_on_in_the_list() {
        Desktop desktop = Desktop.of("manager1").open("tasks/inbox.xhtml?show=group&q=" + TWO);
        WebElement claim = desktop.see(By.cssSelector("[data-task] button"));
        desktop.script("arguments[0].focus()", claim);
        assertThat(focus(desktop).name()).contains("Ear " + TWO);
        desktop.keys(Keys.ENTER);
        desktop.awaitText("The task is yours.");
        desktop.browser.await(driver -> focus(desktop).role().equals("RootWebArea") ? null : true);
        assertThat(desktop.browser.accessibilityTree().read("status")).contains("The task is yours.");
        assertThat(focus(desktop).role()).as("not lost").isNotEqualTo("RootWebArea");
    }

    @Test
    void what_is_wrong_is_announced_beside_the_field_and_the_focus_stays() {
        Desktop desktop = Desktop.of("manager1");
        TaskPage.of(desktop, ONE);
        desktop.script("document.getElementById('work:finish').focus()");
        desktop.keys(Keys.ENTER);
        desktop.awaitText("Please choose");
        assertThat(desktop.browser.accessibilityTree().read("alert")).contains("Please choose");
        desktop.browser.await(driver -> focus(desktop).role().equals("RootWebArea") ? null : true);
        desktop.keys("2");
        desktop.browser.await(
                ExpectedConditions.elementSelectionStateToBe(By.cssSelector(".choices li:nth-child(2) input"), true));
        assertThat(focus(desktop)).returns("radio", Node::role);
    }

    @Test
    void a_dialog_takes_the_focus_keeps_it_and_gives_it_back() {
        Desktop desktop = Desktop.of("manager1");
        TaskPage.of(desktop, ONE);
        desktop.script("document.querySelector('[data-dialog=later]').focus()");
        desktop.keys(Keys.ENTER);
        desktop.seeId("later:do");
        desktop.browser.await(driver -> inDialog(desktop));
        assertThat(desktop.browser.accessibilityTree().of("dialog"))
                .singleElement()
                .satisfies(dialog -> assertThat(dialog.name()).isNotBlank());
        for (int i = 0; i < 12; i++) {
            desktop.keys(Keys.TAB);
            assertThat(inDialog(desktop)).as("stop " + i).isTrue();
        }
        desktop.keys(Keys.ESCAPE);
        desktop.browser.await(ExpectedConditions.invisibilityOfElementLocated(By.id("later:do")));
        assertThat(desktop.script("return document.activeElement.dataset.dialog"))
                .isEqualTo("later");
    }

    private static Boolean inDialog(Desktop desktop) {
        return (Boolean) desktop.script("return !!document.activeElement.closest('.ui-dialog')");
    }

    private static Node focus(Desktop desktop) {
        return desktop.browser.accessibilityTree().focus();
    }
}
