package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/**
 * A designer shortens the reminder of the welcome and lets the account managers call whoever bought for 200 or more; a check stops a task that nobody would miss;
 * the designer mends it, and a reviewer reads in words what changes.
 */
class DrawUiIT {

    private static final String TASK = "personalCall";

    private final String title = "Call the best " + Desktop.ref();

    @Test
    void designerDrawsIsStoppedMendsAndSubmits() {
        Desktop designer = Desktop.of("designer");
        begin(designer, "Welcome");
        DrawingPage diagram = DrawingPage.of(designer, "welcome.bpmn");
        assertThat(designer.browser.consoleErrors()).isEmpty();
        designer.browser.screenshot("draw-light");

        // what can be drawn is found by what it does
        designer.see(By.cssSelector(".djs-palette .entry[data-action='create']"))
                .click();
        designer.see(By.cssSelector(".djs-popup-search input")).sendKeys("coupon");
        designer.awaitText("Gives the coupon that the table before chose");
        designer.browser.screenshot("draw-steps");
        designer.keys(Keys.ESCAPE);

        // the reminder comes five days before the end
        diagram.choose("serviceTask_grantCoupon").open("Grant a coupon").type("Remind before its end", "P5D");
        assertThat(diagram.said("shapes.get('serviceTask_grantCoupon').businessObject.extensionElements.values"
                        + ".find(v => v.inputParameters).inputParameters[0].value"))
                .isEqualTo("P5D");

        // a task for people, that nothing would end
        addTask(diagram);
        diagram.choose(TASK)
                .open("Create a task")
                .type("Kind of task", "welcome-call")
                .type("Outcomes", "reached-well no-answer")
                .pick("Who does it", "Account managers");
        designer.awaitText("No clock ends this task.");
        assertThat(designer.see(By.cssSelector(".drawing-badge.fault")).getAttribute("title"))
                .contains("No clock ends this task.");
        designer.browser.screenshot("draw-fault");
        designer.see(By.cssSelector("[data-drawing-show='" + TASK + "']")).click();

        // after five days the log says that nobody called
        addClock(diagram);
        diagram.choose("personalCallMissed")
                .open("Write into the log")
                .type("Line", "CONTACT_SKIPPED")
                .type("Reason", "NOT_SEEN_TO");
        designer.awaitText("No fault was found.");
        diagram.keep("Reminder after the fifth day, calls for the best");
        assertThat(designer.browser.consoleErrors()).isEmpty();

        // whoever bought for 200 or more, and not for 50
        diagram.leave();
        DrawingPage table = DrawingPage.of(designer, "welcome-follow-up.dmn");
        designer.browser.screenshot("draw-table");
        table.cell("callForBasket_basket", ">= 200");
        designer.browser.await(driver -> designer.text().contains("No fault was found."));
        table.keep("From 200 on");
        assertThat(designer.browser.consoleErrors()).isEmpty();
        table.leave();
        designer.press("draw:submit");
        designer.awaitText("A reviewer looks at it.");

        Desktop reviewer = Desktop.of("reviewer");
        reviewer.open("designs/designs.xhtml");
        reviewer.see(By.linkText(title)).click();
        reviewer.seeId("review");
        assertThat(reviewer.text()).contains("7 days → 5 days", "Call the best yourself", ">= 50", ">= 200");
        DrawingPage shown = DrawingPage.of(reviewer, "welcome.bpmn");
        assertThat(reviewer.browser.driver().findElements(By.cssSelector(".djs-palette")))
                .isEmpty();
        shown.desktop.type("say:f1:element", TASK);
        shown.desktop.type("say:f2:words", "Who are the best?");
        shown.desktop.press("say:comment");
        shown.desktop.awaitText("The comment is kept.");
        reviewer.see(By.cssSelector(".drawing-badge.comment"));
        reviewer.browser.screenshot("draw-reviewer");
    }

    /** What somebody else has kept meanwhile is not written over, and the own drawing stays. */
    @Test
    void anothersEditionIsNotWrittenOver() {
        Desktop designer = Desktop.of("designer");
        begin(designer, "Survey");
        DrawingPage diagram = DrawingPage.of(designer, "survey.bpmn");
        String here = designer.address();
        diagram.choose("serviceTask_invite").open("Ask the customer").type("Link works for", "P15D");
        diagram.keep("First");
        designer.script("document.getElementById('draw:edition').value = '1'");
        diagram.choose("serviceTask_invite").type("Link works for", "P16D");
        designer.see(By.cssSelector("[data-drawing-keep]")).click();
        designer.awaitText("has changed meanwhile");
        assertThat(diagram.said("shapes.get('serviceTask_invite').businessObject.extensionElements.values"
                        + ".find(v => v.inputParameters).inputParameters.find(p => p.name === 'answerWithin').value"))
                .isEqualTo("P16D");
        designer.script("window.onbeforeunload = null; document.getElementById('drawing').dataset.gone = 'yes'");
        assertThat(here).contains("draw.xhtml");
    }

    /** In Chinese, in the dark, and on a phone, where the file is only shown. */
    @Test
    void isForEverybody() {
        Desktop designer = Desktop.of("designer");
        begin(designer, "Survey");
        String draft = designer.address();
        DrawingPage.of(designer, "survey.bpmn").choose("serviceTask_invite");
        assertThat(designer.browser.accessibilityViolations()).isEmpty();
        String drawing = designer.address();
        designer.browser.driver().manage().addCookie(new org.openqa.selenium.Cookie("huike-language", "zh-Hant"));
        designer.browser.dark(true);
        designer.browser.driver().get(drawing);
        designer.see(By.cssSelector("#drawing[data-shown='yes']"));
        new DrawingPage(designer).choose("serviceTask_invite").open("邀請客戶評價");
        designer.browser.screenshot("draw-dark");
        assertThat(designer.browser.accessibilityViolations()).isEmpty();
        designer.browser.resize(Browser.PHONE);
        designer.browser.driver().get(drawing);
        designer.see(By.cssSelector("#drawing[data-shown='yes']"));
        assertThat(designer.browser.driver().findElements(By.cssSelector(".djs-palette")))
                .isEmpty();
        assertThat(designer.script("return document.documentElement.scrollWidth"))
                .isEqualTo(390L);
        assertThat(designer.browser.accessibilityViolations()).isEmpty();
        designer.browser.screenshot("draw-phone");
        assertThat(designer.browser.consoleErrors()).isEmpty();
        assertThat(draft).contains("design.xhtml");
    }

    /** A file can be taken out of a draft; the editions before still have it. */
    @Test
    void fileIsTakenOut() {
        Desktop designer = Desktop.of("designer");
        begin(designer, "Welcome");
        designer.see(By.xpath("//li[.//a[text()='welcome-refunded.bpmn']]//input[@type='submit']"))
                .click();
        designer.awaitText("Taken out of the draft.");
        assertThat(designer.browser.driver().findElements(By.linkText("welcome-refunded.bpmn")))
                .isEmpty();
    }

    private void begin(Desktop designer, String stage) {
        designer.open("designs/designs.xhtml");
        new Select(designer.seeId("begin:stage")).selectByVisibleText(stage);
        designer.type("begin:title", title);
        designer.press("begin:take");
        designer.seeId("files");
    }

    /** Behind the gateway that asks what follows, beside the call that there is. */
    private static void addTask(DrawingPage diagram) {
        diagram.draw("const from = shapes.get('gateway_followUp');"
                + " const task = modeling.appendShape(from, m.get('elementFactory').createShape({type: 'bpmn:UserTask',"
                + " businessObject: m.get('bpmnFactory').create('bpmn:UserTask', {id: '" + TASK
                + "', name: 'Call the best yourself'})}), {x: from.x + 25, y: from.y + 190}, from.parent);"
                + " const way = task.incoming[0]; modeling.updateProperties(way, {name: 'among the three best',"
                + " conditionExpression: moddle.create('bpmn:FormalExpression', {body: '${followUp == \\'CALL\\' and"
                + " callsAhead < 3}'})});"
                + " modeling.connect(task, shapes.get('timer_couponEnds'));"
                + " templates.applyTemplate(task, templates.get('app.huike.personsTask'));");
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
                + " 'personalCallMissed', name: 'Log: nobody called'})}), {x: edge.x + 150, y: edge.y + 60},"
                + " task.parent);"
                + " modeling.connect(note, shapes.get('timer_couponEnds'));"
                + " templates.applyTemplate(note, templates.get('app.huike.noteEntry'));");
    }
}
