package app.huike.lifecycle.ownershipdispute;

import static app.huike.lifecycle.ownershipdispute.DisputeStory.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.sandbox.Journey;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two who both say that Anna is their customer, each as one story on virtual time. Together they pass every element of the diagram. */
class DisputeProcessTest {

    private static final int STORIES = 9;

    @RegisterExtension
    final DisputeStory anna = new DisputeStory();

    @AfterAll
    static void every_element_is_passed() {
        DisputeStory.VISITED.cover(STORIES, DisputeStory.DIAGRAM);
    }

    @Test
    void a_lead_gives_the_customer_away() {
        Journey dispute = anna.isClaimed();
        anna.decides("ownership-dispute", "give", "lead");
        assertThat(anna.said).containsExactly("given by lead");
        assertThat(dispute.end()).contains("endEvent_decided");
    }

    @Test
    void a_lead_leaves_it_as_it_is() {
        anna.isClaimed();
        anna.decides("ownership-dispute", "keep", "lead");
        assertThat(anna.said).containsExactly("kept by lead");
    }

    @Test
    void who_may_not_decide_decides_nothing_and_the_task_comes_back() {
        Journey dispute = anna.isClaimed();
        anna.decides("ownership-dispute", "give", "manager1");
        assertThat(anna.said).isEmpty();
        anna.decides("ownership-dispute", "give", "lead");
        assertThat(anna.said).containsExactly("given by lead");
        assertThat(dispute.end()).contains("endEvent_decided");
    }

    @Test
    void what_was_taken_back_in_the_same_moment_holds() {
        Journey dispute = anna.isClaimed();
        anna.overMeanwhile = true;
        anna.decides("ownership-dispute", "give", "manager1");
        assertThat(anna.said).isEmpty();
        assertThat(dispute.end()).contains("endEvent_decided");
    }

    @Test
    void after_two_days_it_rises_and_after_five_the_owner_keeps_it() {
        Journey dispute = anna.isClaimed();
        anna.after("P2D");
        assertThat(anna.tasks.open("ownership-dispute")).isEmpty();
        assertThat(anna.tasks.open("ownership-dispute-late")).isPresent();
        anna.after("P3D");
        assertThat(anna.said).containsExactly("lapsed");
        assertThat(dispute.end()).contains("endEvent_keptBySilence");
    }

    @Test
    void after_two_days_it_is_the_leads_lead_who_is_asked() {
        anna.leads.are(List.of("lead", "head"));
        anna.isClaimed();
        anna.after("P2D");
        assertThat(anna.late().assignee()).isEqualTo("head");
        anna.decides("ownership-dispute-late", "give", "head");
        assertThat(anna.said).containsExactly("given by head");
    }

    @Test
    void where_the_leads_lead_may_not_decide_it_is_the_next_one_and_else_all_leads() {
        anna.leads.are(List.of("lead", "gone", "head"));
        anna.isClaimed();
        anna.after("P2D");
        assertThat(anna.late().assignee()).isEqualTo("head");
        anna.leads.are(List.of("lead"));
        anna.decides("ownership-dispute-late", "give", "manager1");
        assertThat(anna.late().assignee()).isNull();
    }

    @Test
    void late_answer_is_an_answer() {
        Journey dispute = anna.isClaimed();
        anna.after("P4D");
        anna.decides("ownership-dispute-late", "give", "lead");
        assertThat(anna.said).containsExactly("given by lead");
        assertThat(dispute.ended()).isTrue();
    }

    @Test
    void taken_back_the_task_goes() {
        Journey dispute = anna.isClaimed();
        anna.isTakenBack(UUID.randomUUID());
        assertThat(dispute.ended()).as("that was another request").isFalse();
        anna.isTakenBack(REQUEST);
        assertThat(anna.tasks.open("ownership-dispute")).isEmpty();
        assertThat(dispute.end()).contains("endEvent_takenBack");
    }

    @Test
    void erasure_ends_it() {
        Journey dispute = anna.isClaimed();
        anna.isErased();
        assertThat(dispute.ended()).isTrue();
    }
}
