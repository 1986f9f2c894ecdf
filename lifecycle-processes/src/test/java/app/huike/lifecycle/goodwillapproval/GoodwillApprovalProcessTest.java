package app.huike.lifecycle.goodwillapproval;

import static app.huike.lifecycle.goodwillapproval.GoodwillApprovalStory.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.sandbox.Journey;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Goodwill above somebody's limits, each as one story on virtual time. Together they pass every element of the diagram. */
class GoodwillApprovalProcessTest {

    private static final int STORIES = 10;

    @RegisterExtension
    final GoodwillApprovalStory anna = new GoodwillApprovalStory();

    @AfterAll
    static void every_element_is_passed() {
        GoodwillApprovalStory.VISITED.cover(STORIES, GoodwillApprovalStory.DIAGRAM);
    }

    @Test
    void second_person_agrees() {
        Journey approval = anna.isAskedFor("50.00");
        anna.decides("goodwill-approval", "approve", "lead");
        assertThat(anna.said).containsExactly("approved by lead");
        assertThat(approval.end()).contains("endEvent_decided");
    }

    @Test
    void second_person_refuses() {
        anna.isAskedFor("50.00");
        anna.decides("goodwill-approval", "refuse", "lead");
        assertThat(anna.said).containsExactly("refused by lead");
    }

    @Test
    void who_may_not_decide_decides_nothing_and_the_task_comes_back() {
        Journey approval = anna.isAskedFor("50.00");
        anna.decides("goodwill-approval", "approve", "manager1");
        assertThat(anna.said).isEmpty();
        anna.decides("goodwill-approval", "approve", "lead");
        assertThat(anna.said).containsExactly("approved by lead");
        assertThat(approval.end()).contains("endEvent_decided");
    }

    @Test
    void after_two_days_it_rises_and_when_the_shops_time_is_up_the_answer_is_no() {
        Journey approval = anna.isAskedFor("50.00");
        anna.after("P2D");
        assertThat(anna.tasks.open("goodwill-approval")).isEmpty();
        assertThat(anna.tasks.open("goodwill-approval-late")).isPresent();
        anna.after("P1D");
        assertThat(anna.said).isEmpty();
        anna.after("P1D");
        assertThat(anna.said).as("by the setting, four days here").containsExactly("lapsed");
        assertThat(approval.end()).contains("endEvent_refusedBySilence");
    }

    @Test
    void after_two_days_it_is_the_leads_lead_who_is_asked() {
        anna.leads.are(List.of("lead", "head"));
        anna.isAskedFor("50.00");
        anna.after("P2D");
        assertThat(anna.late().assignee()).isEqualTo("head");
        anna.decides("goodwill-approval-late", "approve", "head");
        assertThat(anna.said).containsExactly("approved by head");
    }

    @Test
    void where_the_leads_lead_may_not_decide_it_is_the_next_one_and_else_all_leads() {
        anna.leads.are(List.of("lead", "gone", "head"));
        anna.isAskedFor("50.00");
        anna.after("P2D");
        assertThat(anna.late().assignee()).isEqualTo("head");
        anna.leads.are(List.of("lead"));
        anna.decides("goodwill-approval-late", "approve", "manager1");
        assertThat(anna.late().assignee()).isNull();
    }

    @Test
    void late_answer_is_an_answer() {
        Journey approval = anna.isAskedFor("50.00");
        anna.after("P3D");
        anna.decides("goodwill-approval-late", "approve", "lead");
        assertThat(anna.said).containsExactly("approved by lead");
        assertThat(approval.ended()).isTrue();
    }

    @Test
    void decided_on_the_page_the_task_goes() {
        Journey approval = anna.isAskedFor("50.00");
        anna.isDecidedOnThePage(UUID.randomUUID());
        assertThat(approval.ended()).as("that was another request").isFalse();
        anna.isDecidedOnThePage(REQUEST);
        assertThat(anna.tasks.open("goodwill-approval")).isEmpty();
        assertThat(approval.end()).contains("endEvent_decidedOnPage");
    }

    @Test
    void decided_on_the_page_in_the_same_moment_nobody_is_asked_again() {
        Journey approval = anna.isAskedFor("50.00");
        anna.decidedMeanwhile = true;
        anna.decides("goodwill-approval", "approve", "lead");
        assertThat(anna.said).isEmpty();
        assertThat(approval.end()).contains("endEvent_decided");
    }

    @Test
    void erasure_ends_it() {
        Journey approval = anna.isAskedFor("50.00");
        anna.isErased();
        assertThat(approval.ended()).isTrue();
    }
}
