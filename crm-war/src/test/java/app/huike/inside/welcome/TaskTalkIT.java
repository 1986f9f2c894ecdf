package app.huike.inside.welcome;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.welcome.Shopper.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Customers;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import app.huike.crm.shared.PageRequest;
import app.huike.inside.welcome.Shopper.Bought;
import app.huike.lifecycle.task.HandedOver;
import app.huike.lifecycle.task.TaskComment;
import app.huike.lifecycle.task.TaskComments;
import app.huike.lifecycle.task.TaskDrafts;
import app.huike.lifecycle.task.TaskFile;
import app.huike.lifecycle.task.TaskFiles;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskHandOver;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskQuestion;
import app.huike.lifecycle.task.TaskQuestions;
import app.huike.lifecycle.task.TaskView;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What colleagues say to each other at a task, on the real engine and database. */
class TaskTalkIT extends InContainer {

    @Inject
    private Shopper shopper;

    @Inject
    private VirtualTime time;

    @Inject
    private TaskComments comments;

    @Inject
    private TaskQuestions questions;

    @Inject
    private TaskFiles files;

    @Inject
    private TaskHandOver handOver;

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskDrafts drafts;

    @Inject
    private TaskLists lists;

    @Inject
    private Customers customers;

    @Inject
    private CrmDatabase database;

    @Inject
    private app.huike.inside.People colleagues;

    private Actor manager;
    private Actor colleague;
    private Actor stranger;
    private Bought anna;
    private String call;

    @BeforeEach
    void annaIsToBeCalled() throws Exception {
        manager = colleagues.accountManager("main");
        colleague = colleagues.accountManager("main");
        stranger = colleagues.accountManager("elsewhere");
        anna = shopper.buys("60.00");
        time.advance(Duration.ofDays(14).plusHours(3));
        call = as(LEAD, () -> lists.find(TaskFilter.about(anna.customerId()), PageRequest.first()))
                .items()
                .get(0)
                .id();
        as(manager, () -> inbox.claim(call));
    }

    @Test
    void whatIsLentComesBackAndIsNotFinishedMeanwhile() {
        run(manager, () -> handOver.lend(call, colleague.login(), "please look at the invoice"));
        assertThat(as(colleague, () -> inbox.get(call)))
                .returns(colleague.login(), TaskView::assignee)
                .returns(manager.login(), TaskView::returnsTo);
        assertRefused(manager, "TASK_UNKNOWN", () -> inbox.get(call));
        assertRefused(colleague, "TASK_LENT", () -> inbox.complete(call, "no-answer", null, Map.of()));
        assertRefused(colleague, "TASK_LENT", () -> drafts.finish(call, "no-answer", null, Map.of()));
        assertRefused(colleague, "TASK_LENT", () -> inbox.release(call));
        assertRefused(colleague, "TASK_LENT", () -> handOver.handOver(call, manager.login(), null));
        assertRefused(stranger, "TASK_UNKNOWN", () -> handOver.giveBack(call, null));

        run(colleague, () -> handOver.giveBack(call, "it is paid"));
        assertThat(as(manager, () -> inbox.get(call)))
                .returns(manager.login(), TaskView::assignee)
                .returns(null, TaskView::returnsTo);
        assertThat(as(manager, () -> handOver.history(call)))
                .extracting(HandedOver::note)
                .containsExactly("it is paid", "please look at the invoice");
        assertRefused(manager, "TASK_NOT_LENT", () -> handOver.giveBack(call, null));
    }

    @Test
    void aQuestionLiesInTheColleaguesInboxAndTheAnswerAtTheTask() {
        assertRefused(stranger, "CUSTOMER_UNKNOWN", () -> customers.get(anna.customerRef()));
        TaskQuestion asked = as(manager, () -> questions.ask(call, stranger.login(), "Was she at the fair?"));
        assertThat(as(stranger, questions::waiting))
                .extracting(TaskQuestion::id)
                .containsExactly(asked.id());
        assertThat(as(stranger, () -> customers.get(anna.customerRef())).ref())
                .as("whoever is asked sees the customer")
                .isEqualTo(anna.customerRef());
        assertRefused(stranger, "TASK_UNKNOWN", () -> inbox.get(call));
        assertRefused(colleague, "QUESTION_UNKNOWN", () -> questions.get(asked.id()));
        assertRefused(manager, "QUESTION_UNKNOWN", () -> questions.answer(asked.id(), "me"));
        assertRefused(stranger, "FIELD_MISSING", () -> questions.answer(asked.id(), " "));

        run(stranger, () -> questions.answer(asked.id(), "Yes, twice."));
        assertThat(as(stranger, questions::waiting)).isEmpty();
        assertThat(as(manager, questions::waiting))
                .extracting(TaskQuestion::answer)
                .containsExactly("Yes, twice.");
        assertThat(as(manager, () -> questions.of(call))).singleElement().returns("Yes, twice.", TaskQuestion::answer);
        assertRefused(stranger, "QUESTION_ANSWERED", () -> questions.answer(asked.id(), "again"));
        time.advance(Duration.ofDays(2));
        assertRefused(stranger, "CUSTOMER_UNKNOWN", () -> customers.get(anna.customerRef()));
    }

    @Test
    void aQuestionAboutATaskThatHasEndedWaitsNoMore() {
        as(manager, () -> questions.ask(call, stranger.login(), "Was she at the fair?"));
        as(manager, () -> inbox.complete(call, "reached-well", null, Map.of()));
        assertThat(as(stranger, questions::waiting)).isEmpty();
        time.advance(Duration.ofDays(2));
        assertRefused(stranger, "CUSTOMER_UNKNOWN", () -> customers.get(anna.customerRef()));
    }

    @Test
    void whoCannotBeAskedIsTold() {
        Actor marketing = colleagues.person(Role.MARKETING, "main", null);
        assertRefused(manager, "PERSON_UNSUITABLE", () -> questions.ask(call, marketing.login(), "Who are you?"));
        assertRefused(manager, "PERSON_UNSUITABLE", () -> questions.ask(call, manager.login(), "Who am I?"));
        assertRefused(manager, "PERSON_UNKNOWN", () -> questions.ask(call, "nobody-at-all", "Who?"));
        assertRefused(manager, "FIELD_MISSING", () -> questions.ask(call, colleague.login(), null));
        assertRefused(stranger, "TASK_UNKNOWN", () -> questions.ask(call, colleague.login(), "What?"));
    }

    @Test
    void commentsAndFilesAreForWhoeverSeesTheTaskAndForgottenWithTheCustomer() {
        run(manager, () -> comments.add(call, "she prefers the evening"));
        run(LEAD, () -> comments.add(call, "ok"));
        assertThat(as(manager, () -> comments.of(call)))
                .extracting(TaskComment::text)
                .containsExactly("she prefers the evening", "ok");
        assertRefused(stranger, "TASK_UNKNOWN", () -> comments.add(call, "me too"));
        assertRefused(manager, "FIELD_MISSING", () -> comments.add(call, " "));
        assertRefused(manager, "FIELD_INVALID", () -> comments.add(call, "x".repeat(2001)));

        TaskFile kept = as(manager, () -> files.add(call, "C:\\invoices\\发票 1.pdf", of("%PDF-1.7 …")));
        assertThat(kept).returns("发票 1.pdf", TaskFile::name).returns("application/pdf", TaskFile::type);
        assertThat(as(LEAD, () -> files.get(kept.id())).bytes()).isEqualTo(bytes("%PDF-1.7 …"));
        assertRefused(stranger, "FILE_UNKNOWN", () -> files.get(kept.id()));
        assertRefused(stranger, "FILE_UNKNOWN", () -> files.get(UUID.randomUUID()));
        assertRefused(LEAD, "FILE_UNKNOWN", () -> files.remove(kept.id()));
        assertRefused(manager, "FILE_TYPE", () -> files.add(call, "page.html", of("<script>")));
        assertRefused(manager, "FILE_TYPE", () -> files.add(call, "picture.png", of("<script>")));
        assertRefused(manager, "FILE_TYPE", () -> files.add(call, "text.txt", of("a\0b")));
        assertRefused(
                manager,
                "FILE_TOO_LARGE",
                () -> files.add(call, "big.txt", new ByteArrayInputStream(new byte[TaskFiles.LARGEST + 1])));

        run(LEAD, () -> customers.erase(anna.customerRef()));
        assertThat(database.sql("select 1 from task_comment where task_id = :task union all"
                                + " select 1 from task_file where task_id = :task")
                        .set("task", call)
                        .any())
                .isFalse();
    }

    private interface Deed {
        void done();
    }

    private static void run(Actor who, Deed deed) {
        as(who, () -> {
            deed.done();
            return null;
        });
    }

    private static InputStream of(String text) {
        return new ByteArrayInputStream(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
