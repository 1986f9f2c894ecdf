package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/**
 * The whole way of a change: a designer asks after ten days and not fourteen, and has whoever bought for 200 or more called; is stopped by a check, mends it, tries
 * it; a reviewer reads in words what changes, and publishes it; those who wait already go on by it as was foretold, and back where nothing was done since.
 */
class WorkbenchStoryUiIT {

    /** Those who wait; {@code -Dhuike.story.customers=5000} for a longer look. */
    private static final int CUSTOMERS = Integer.getInteger("huike.story.customers", 100);

    /** Those of them who have waited for twelve days. */
    private static final int LATE = Math.max(2, CUSTOMERS / 10);

    private static final String TASK = "callTheBest";

    private static WaitingCustomers customers;
    private static int versions = 1;

    private final String title = "Call the best " + Desktop.ref();

    @BeforeAll
    static void someWait() throws Exception {
        customers = new WaitingCustomers();
        customers.buy(LATE, "250.00");
        Desktop.shop().advance("P12D");
        customers.buy(CUSTOMERS - LATE, "250.00");
    }

    @AfterAll
    static void itIsAsItWasShippedAgain() throws Exception {
        customers.goAway(versions);
    }

    @Test
    void changeIsDrawnCheckedTriedReviewedPublishedAndReachesWhoWaits() throws Exception {
        Desktop designer = Desktop.of("designer");
        begin(designer);
        draw(designer);
        isStoppedAndMends(designer);
        changesTheTable(designer);
        tries(designer);
        designer.press("draw:submit");
        designer.awaitText("A reviewer looks at it.");

        Desktop reviewer = Desktop.of("reviewer");
        reads(reviewer);
        reviewer.press("decide:publish");
        reviewer.awaitText("Published.");
        versions++;
        int foretold = movesThem(reviewer);
        Desktop.shop().advance("PT1M");
        assertThat(customers.tasksAt(TASK)).as("as foretold").isEqualTo(foretold);
        takesBack(reviewer);
    }

    private void begin(Desktop designer) {
        designer.open("designs/designs.xhtml");
        new Select(designer.seeId("begin:stage")).selectByVisibleText("Welcome");
        designer.type("begin:title", title);
        designer.browser.screenshot("story-begin");
        designer.press("begin:take");
        designer.seeId("files");
    }

    private void draw(Desktop designer) {
        DrawingPage diagram = DrawingPage.of(designer, "welcome.bpmn");
        assertThat(designer.browser.consoleErrors()).isEmpty();

        // what can be drawn is found by what it does
        designer.see(By.cssSelector(".djs-palette .entry[data-action='create']"))
                .click();
        designer.see(By.cssSelector(".djs-popup-search input")).sendKeys("coupon");
        designer.awaitText("Gives the coupon that the table before chose");
        designer.browser.screenshot("draw-steps");
        designer.keys(Keys.ESCAPE);

        diagram.choose("timer_askAfter")
                .open("General")
                .type("Name", "Not used for 10 days")
                .open("Timer")
                .type("Value", "P10D");
        assertThat(diagram.said("shapes.get('timer_askAfter').businessObject.eventDefinitions[0].timeDuration.body"))
                .isEqualTo("P10D");
        diagram.center("timer_askAfter");
        designer.browser.screenshot("story-wait");

        addCall(diagram);
        diagram.choose(TASK)
                .open("Create a task")
                .type("Kind of task", "welcome-call")
                .type("Outcomes", "reached-well no-answer")
                .type("Outcomes after speaking with the customer", "reached-well")
                .type("Values for its texts", "date=boughtAt amount=total end=couponEndsAt")
                .pick("Who does it", "Account managers")
                .pick("Contact", "Telephone");
        assertThat(diagram.said("shapes.get('" + TASK + "').businessObject.extensionElements.values"
                        + ".find(v => v.values).values.find(p => p.name === 'contact').value"))
                .isEqualTo("PHONE");
    }

    private static void isStoppedAndMends(Desktop designer) {
        DrawingPage diagram = new DrawingPage(designer);
        designer.awaitText("On this path a customer is called without leave.");
        assertThat(designer.text())
                .contains(
                        TASK,
                        "No clock ends this task.",
                        "Whoever never agreed, took it back, or was called yesterday, would be called.",
                        "Put askLeave for a CALL before it");
        assertThat(designer.see(By.cssSelector(".drawing-badge.fault")).getAttribute("title"))
                .contains("No clock ends this task.");
        designer.see(By.cssSelector("[data-drawing-show='" + TASK + "']")).click();
        diagram.center(TASK);
        designer.browser.screenshot("story-fault");
        diagram.keep("Calls for the best").leave();
        designer.press("draw:submit");
        designer.awaitText("have to be mended first");

        DrawingPage again = DrawingPage.of(designer, "welcome.bpmn");
        askBefore(again);
        again.choose("askTheBest")
                .open("Check consent and limits")
                .pick("Contact", "Call")
                .type("Purpose", "MARKETING");
        designer.browser.await(driver -> !designer.text().contains("On this path a customer is called without leave."));
        addClock(again);
        again.choose("bestMissed")
                .open("Write into the log")
                .type("Line", "CONTACT_SKIPPED")
                .type("Reason", "NOT_SEEN_TO");
        designer.awaitText("No fault was found.");
        again.choose("askTheBest").center("mayCallTheBest");
        designer.browser.screenshot("story-mended");
        again.keep("With leave, and for five days");
        assertThat(designer.browser.consoleErrors()).isEmpty();
        again.leave();
    }

    private static void changesTheTable(Desktop designer) {
        DrawingPage table = DrawingPage.of(designer, "welcome-follow-up.dmn");
        table.cell("callForBasket_basket", ">= 200")
                .cell("callForBasket_callsAhead", "")
                .cell("callForBasket_followUp", "\"BEST\"");
        designer.browser.await(driver -> designer.text().contains("No fault was found."));
        designer.browser.screenshot("story-table");
        table.keep("From 200 on");
        assertThat(designer.browser.consoleErrors()).isEmpty();
        table.leave();
    }

    private static void tries(Desktop designer) {
        designer.see(By.partialLinkText("Try on virtual time")).click();
        plays(
                designer,
                "Two hundred and fifty is called",
                """
                customer: {name: Mia Jansen, owner: mei}
                story:
                  - buys: USD 250.00
                  - after: P10DT2H
                  - expect: {at: [callTheBest], tasks: [welcome-call], messages: [welcome]}
                  - finishes: {task: welcome-call, outcome: reached-well}
                  - expect: {tasks: []}
                """);
        designer.browser.screenshot("story-trial");
        plays(
                designer,
                "A hundred and twenty is reminded",
                """
                story:
                  - buys: USD 120.00
                  - after: P40D
                  - expect: {tasks: [], messages: [welcome, welcome-reminder]}
                """);
        String shipped = "A customer who does not use the coupon is called";
        designer.see(By.linkText(shipped)).click();
        designer.browser.await(ExpectedConditions.attributeContains(By.id("trial:f1:scenario"), "value", shipped));
        comes(designer, shipped);
        designer.see(By.linkText("Back to the draft")).click();
        designer.seeId("draw:submit");
    }

    private static void plays(Desktop designer, String title, String scenario) {
        designer.type("trial:f1:scenario", "title: " + title + "\n" + scenario);
        comes(designer, title);
    }

    /** A trial starts a process of its own: on a busy machine that takes longer than a page may. */
    private static void comes(Desktop designer, String title) {
        designer.press("trial:play");
        for (int more = 3; ; more--) {
            try {
                designer.browser.await(ExpectedConditions.textToBePresentInElementLocated(By.id("came"), title));
                break;
            } catch (TimeoutException late) {
                if (more == 0) {
                    throw late;
                }
            }
        }
        assertThat(designer.text()).contains("As expected");
    }

    private void reads(Desktop reviewer) {
        reviewer.open("designs/designs.xhtml");
        reviewer.see(By.linkText(title)).click();
        reviewer.seeId("review");
        assertThat(reviewer.text())
                .contains("after 14 days → after 10 days", "Call the best", "May we call?", ">= 50", ">= 200", "BEST");
        DrawingPage shown = DrawingPage.of(reviewer, "welcome.bpmn");
        assertThat(reviewer.browser.driver().findElements(By.cssSelector(".djs-palette")))
                .isEmpty();
        reviewer.type("say:f1:element", TASK);
        reviewer.type("say:f2:words", "Who are the best?");
        reviewer.press("say:comment");
        reviewer.awaitText("The comment is kept.");
        reviewer.see(By.cssSelector(".drawing-badge.comment"));
        shown.leave();
        reviewer.see(By.linkText("Compare")).click();
        reviewer.see(By.cssSelector(".comparison[data-shown]"));
        reviewer.see(By.cssSelector(".difference-line[data-element='timer_askAfter']"))
                .click();
        reviewer.script("document.querySelector(\".difference-line[data-element='timer_askAfter']\").closest('section')"
                + ".scrollIntoView()");
        reviewer.browser.screenshot("story-compare");
        reviewer.open("designs/designs.xhtml");
        reviewer.see(By.linkText(title)).click();
        reviewer.seeId("review");
        reviewer.browser.screenshot("story-review");
    }

    /** How many the page says would be called at once. */
    private static int movesThem(Desktop reviewer) throws Exception {
        int now = customers.version() + 1;
        reviewer.open("designs/designs.xhtml");
        reviewer.see(By.cssSelector("a[href='move.xhtml?stage=welcome']")).click();
        new Select(reviewer.seeId("from")).selectByValue(String.valueOf(customers.version()));
        new Select(reviewer.seeId("to")).selectByValue(String.valueOf(now));
        reviewer.see(By.cssSelector("form[action='move.xhtml'] button")).click();
        reviewer.awaitText("What it would do: %,d customers".formatted(CUSTOMERS));
        int contacts = foretold(reviewer, "CONTACT_AT_ONCE");
        assertThat(contacts).isEqualTo(LATE);
        assertThat(foretold(reviewer, "NONE")).isEqualTo(CUSTOMERS - LATE);
        assertThat(reviewer.browser.accessibilityViolations()).isEmpty();
        reviewer.browser.resize(Browser.PHONE);
        assertThat(reviewer.browser.sticksOut()).isEmpty();
        reviewer.browser.resize(Browser.DESKTOP);
        // a page that is laid out anew for another width moves under the click
        reviewer.browser.driver().navigate().refresh();
        reviewer.awaitText("What it would do: %,d customers".formatted(CUSTOMERS));
        reviewer.browser.screenshot("move-foretold");
        reviewer.type("moving:f1:reason", "Ask sooner, and call the best");
        reviewer.press("moving:move");
        reviewer.awaitText("Say what is done with those");
        reviewer.see(By.cssSelector("select[name='deed.CONTACT_AT_ONCE.timer_askAfter'] option[value='MOVE']"))
                .click();
        reviewer.browser.screenshot("move");
        reviewer.press("moving:move");
        ends(reviewer, "Ready: %,d of %<,d".formatted(CUSTOMERS));
        assertThat(customers.runsOf(now)).isEqualTo(CUSTOMERS);
        assertThat(reviewer.browser.accessibilityViolations()).isEmpty();
        reviewer.browser.screenshot("moved");
        reviewer.browser.resize(Browser.PHONE);
        assertThat(reviewer.browser.sticksOut()).isEmpty();
        reviewer.browser.resize(Browser.DESKTOP);
        return contacts;
    }

    private static int foretold(Desktop reviewer, String consequence) {
        String number = String.valueOf(reviewer.script(
                "return document.querySelector('select[name^=\"deed.' + arguments[0] + '.\"]').closest('tr')"
                        + ".querySelector('td.number').firstChild.textContent",
                consequence));
        return Integer.parseInt(number.replaceAll("[^0-9]", ""));
    }

    private static void takesBack(Desktop reviewer) throws Exception {
        reviewer.press("moved:undo");
        ends(reviewer, "Undone, as far as nothing was done since.");
        reviewer.awaitText("It has gone on meanwhile.");
        assertThat(reviewer.browser.driver().findElements(By.id("moved:undo")))
                .as("once")
                .isEmpty();
        assertThat(customers.lastMove().path("undone").asInt()).isEqualTo(CUSTOMERS - LATE);
        assertThat(customers.lastMove().path("left").asInt()).isEqualTo(LATE);
        assertThat(customers.runsOf(customers.version())).isEqualTo(CUSTOMERS - LATE);
        assertThat(customers.tasksAt(TASK)).as("nobody else is called").isEqualTo(LATE);
        reviewer.browser.screenshot("story-undone");
    }

    /** The page tells by itself how far it is; many take longer than one look. */
    private static void ends(Desktop reviewer, String text) {
        for (int more = 1 + CUSTOMERS / 500; ; more--) {
            try {
                reviewer.awaitText(text);
                return;
            } catch (TimeoutException late) {
                if (more == 0) {
                    throw late;
                }
            }
        }
    }

    /** Behind the gateway that asks what follows, for those whom the table will name: far too simple. */
    private static void addCall(DrawingPage diagram) {
        diagram.draw("const from = shapes.get('gateway_followUp');"
                + " const task = modeling.appendShape(from, m.get('elementFactory').createShape({type: 'bpmn:UserTask',"
                + " businessObject: m.get('bpmnFactory').create('bpmn:UserTask', {id: '" + TASK
                + "', name: 'Call the best'})}), {x: from.x - 120, y: from.y + 430}, from.parent);"
                + " modeling.updateProperties(task.incoming[0], {name: 'for 200 or more',"
                + " conditionExpression: moddle.create('bpmn:FormalExpression', {body: '${followUp == \\'BEST\\'}'})});"
                + " modeling.connect(task, shapes.get('timer_couponEnds'));"
                + " templates.applyTemplate(task, templates.get('app.huike.personsTask'));");
    }

    /** Before the call: may we? */
    private static void askBefore(DrawingPage diagram) {
        diagram.draw("const task = shapes.get('" + TASK + "'), from = shapes.get('gateway_followUp');"
                + " modeling.removeConnection(task.incoming[0]);"
                + " const ask = modeling.appendShape(from, m.get('elementFactory').createShape({type: 'bpmn:ServiceTask',"
                + " businessObject: m.get('bpmnFactory').create('bpmn:ServiceTask', {id: 'askTheBest', name: 'May we call?'})}),"
                + " {x: from.x - 120, y: from.y + 150}, from.parent);"
                + " modeling.updateProperties(ask.incoming[0], {name: 'for 200 or more',"
                + " conditionExpression: moddle.create('bpmn:FormalExpression', {body: '${followUp == \\'BEST\\'}'})});"
                + " const choice = modeling.appendShape(ask, m.get('elementFactory').createShape({type: 'bpmn:ExclusiveGateway',"
                + " businessObject: m.get('bpmnFactory').create('bpmn:ExclusiveGateway', {id: 'mayCallTheBest', name: 'Leave?'})}),"
                + " {x: ask.x + 50, y: ask.y + 180}, ask.parent);"
                + " modeling.updateProperties(modeling.connect(choice, task), {name: 'yes',"
                + " conditionExpression: moddle.create('bpmn:FormalExpression', {body: '${leave == \\'GO\\'}'})});"
                + " const no = modeling.connect(choice, shapes.get('timer_couponEnds'));"
                + " modeling.updateProperties(no, {name: 'no'});"
                + " modeling.updateProperties(choice, {default: no.businessObject});"
                + " templates.applyTemplate(ask, templates.get('app.huike.askLeave'));");
    }

    /** A clock at the edge of the task, and what happens then. */
    private static void addClock(DrawingPage diagram) {
        diagram.draw("const task = shapes.get('" + TASK + "');"
                + " const edge = modeling.createShape(m.get('elementFactory').createShape({type: 'bpmn:BoundaryEvent',"
                + " eventDefinitionType: 'bpmn:TimerEventDefinition'}), {x: task.x + 80, y: task.y + task.height},"
                + " task, {attach: true});"
                + " modeling.updateModdleProperties(edge, edge.businessObject.eventDefinitions[0], {timeDuration:"
                + " moddle.create('bpmn:FormalExpression', {body: 'P5D'})});"
                + " const note = modeling.appendShape(edge, m.get('elementFactory').createShape({type:"
                + " 'bpmn:ServiceTask', businessObject: m.get('bpmnFactory').create('bpmn:ServiceTask', {id:"
                + " 'bestMissed', name: 'Log: nobody called'})}), {x: edge.x + 150, y: edge.y + 60}, task.parent);"
                + " modeling.connect(note, shapes.get('timer_couponEnds'));"
                + " templates.applyTemplate(note, templates.get('app.huike.noteEntry'));");
    }
}
