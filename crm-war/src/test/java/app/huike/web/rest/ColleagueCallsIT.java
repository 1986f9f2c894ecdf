package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.web.rest.Rest.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do at tasks, done by a program: reminders, comments, questions, files, many at once, second thoughts, absences. */
class ColleagueCallsIT {

    private static final List<String> BYTES = List.of("Content-Type", "application/octet-stream");

    private final Rest shop = Rest.demo();
    private final String ref = Rest.ref("T");
    private Instant now;
    private String task;

    @BeforeEach
    void aLeadWantsToBeRemindedOfACustomer() {
        now = Instant.parse(shop.get("/clock").json().path("now").asText());
        shop.put("/customers/" + ref, "{\"name\":\"Among colleagues\"}");
        Answer made = shop.post("/customers/" + ref + "/reminders", reminder("look at the parcel", ""));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        task = made.json().path("id").asText();
        assertThat(made.json().path("name").asText()).isEqualTo("Reminder: Among colleagues");
        assertThat(Instant.parse(made.json().path("laterUntil").asText()))
                .isEqualTo(now.plus(Duration.ofDays(3)).toString());
    }

    @Test
    void aReminderWantsAWordAMomentAndSomebodyWhoWorksOnTasks() {
        String reminders = "/customers/" + ref + "/reminders";
        assertThat(shop.post(reminders, reminder("x", ",\"person\":\"manager2\""))
                        .json()
                        .path("assignee")
                        .asText())
                .isEqualTo("manager2");
        assertThat(shop.post(reminders, reminder("x", ",\"person\":\"till\"")).code())
                .isEqualTo("PERSON_UNSUITABLE");
        assertThat(shop.post(reminders, reminder("x", ",\"person\":\"nobody\"")).code())
                .isEqualTo("PERSON_UNKNOWN");
        assertThat(shop.post(reminders, reminder(" ", "")).code()).isEqualTo("FIELD_MISSING");
        Answer past = shop.post(reminders, "{\"at\":\"" + now.minusSeconds(60) + "\",\"word\":\"x\"}");
        assertThat(past.code()).isEqualTo("FIELD_INVALID");
        assertThat(shop.post("/customers/" + Rest.ref("N") + "/reminders", reminder("x", ""))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void colleaguesCommentAskAndLayFilesBeside() {
        Answer comment = shop.post(of("/comments"), "{\"comment\":\"is on its way\"}");
        assertThat(comment.status()).isEqualTo(201);
        assertThat(items(of("/comments")).findValuesAsText("comment")).containsExactly("is on its way");
        assertThat(shop.post("/tasks/none/comments", "{\"comment\":\"x\"}").code())
                .isEqualTo("TASK_UNKNOWN");

        Answer asked = shop.post(of("/questions"), "{\"person\":\"manager2\",\"question\":\"Which carrier?\"}");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(items(of("/questions")).findValuesAsText("askedOf")).containsExactly("manager2");
        assertThat(shop.post(of("/questions"), "{\"person\":\"lead\",\"question\":\"Me?\"}")
                        .code())
                .isEqualTo("PERSON_UNSUITABLE");
        String answer = "/questions/" + asked.json().path("id").asText() + "/answer";
        assertThat(shop.post(answer, "{\"answer\":\"x\"}").code())
                .as("somebody else was asked")
                .isEqualTo("QUESTION_UNKNOWN");

        Answer kept = file("note.txt", "Left at the door.", "once-" + ref);
        assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
        String id = kept.json().path("id").asText();
        assertThat(file("note.txt", "Left at the door.", "once-" + ref)
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(id);
        assertThat(file("note.txt", "Another.", "once-" + ref).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(file("page.html", "<html>", "twice-" + ref).code()).isEqualTo("FILE_TYPE");
        assertThat(items(of("/files")).findValuesAsText("id")).containsExactly(id);
        assertThat(Base64.getDecoder()
                        .decode(shop.get(of("/files/" + id))
                                .json()
                                .path("content")
                                .asText()))
                .isEqualTo("Left at the door.".getBytes(StandardCharsets.UTF_8));
        assertThat(shop.delete(of("/files/" + id)).status()).isEqualTo(204);
        assertThat(shop.get(of("/files/" + id)).code()).isEqualTo("FILE_UNKNOWN");
    }

    @Test
    void manyAreDoneAtOnceAndWhatWaitsIsLeft() {
        String deed =
                "{\"tasks\":[\"" + task + "\"],\"deed\":\"COMPLETE\",\"outcome\":\"%s\",\"reason\":\"stock is gone\"}";
        JsonNode preview =
                shop.post("/task-batches/preview", deed.formatted("not-needed")).json();
        assertThat(preview.path("done").asInt()).isEqualTo(1);
        assertThat(shop.post("/task-batches/preview", deed.formatted("done"))
                        .json()
                        .path("parts")
                        .get(0)
                        .path("code")
                        .asText())
                .isEqualTo("OUTCOME_NOT_BULK");
        Answer begun = shop.post("/task-batches", deed.formatted("not-needed"));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        String batch = "/task-batches/" + begun.json().path("id").asText();
        assertThat(shop.post(batch + "/take-back", "").json().path("takenBack").asInt())
                .isEqualTo(1);
        assertThat(items(batch + "/rows").get(0).path("state").asText()).isEqualTo("TAKEN_BACK");
        assertThat(shop.get("/tasks/" + task).json().path("state").asText()).isNotEqualTo("DONE");
        assertThat(shop.post(
                                "/task-batches/preview",
                                "{\"matching\":{\"show\":\"all\",\"q\":\"" + ref
                                        + "\"},\"deed\":\"PUT_OFF\",\"until\":\"" + now.plus(Duration.ofDays(9))
                                        + "\",\"reason\":\"fair\"}")
                        .status())
                .isEqualTo(200);
        assertThat(shop.get("/task-batches/none").code()).isEqualTo("TASK_BATCH_UNKNOWN");
    }

    @Test
    void whatWasFinishedIsCorrectedAndNobodyAgreesToNothing() {
        assertThat(shop.post(of("/approve"), "").code()).isEqualTo("REVIEW_NONE");
        assertThat(shop.post(of("/refuse"), "{\"note\":\"no\"}").code()).isEqualTo("REVIEW_NONE");
        assertThat(shop.post(of("/take-back"), "").code()).isEqualTo("REVIEW_NONE");
        assertThat(shop.post(of("/reopen"), "").code()).isEqualTo("TASK_NOT_DONE");
        shop.post(of("/complete"), "{\"outcome\":\"done\"}");
        assertThat(shop.post(of("/reopen"), "").code()).isEqualTo("REOPEN_ENDED");
        assertThat(shop.post(of("/correct"), "{\"outcome\":\"not-needed\",\"note\":\"It was another parcel.\"}")
                        .status())
                .isEqualTo(200);
        assertThat(items("/customers/" + ref + "/timeline").findValuesAsText("kind"))
                .contains("TASK_CORRECTED");
    }

    @Test
    void anAbsenceIsEnteredWithWhoStandsInAndEnded() {
        LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(200);
        String wish = "{\"person\":\"manager1\",\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"substitute\":\"%s\"}";
        Answer entered = shop.post("/absences", wish.formatted(first, first.plusDays(1), "manager2"));
        assertThat(entered.status()).as(entered.toString()).isEqualTo(201);
        String absence = "/absences/" + entered.json().path("id").asText();
        try {
            assertThat(shop.post("/absences", wish.formatted(first, first, "manager2"))
                            .code())
                    .isEqualTo("ABSENCE_OVERLAPS");
            Answer named =
                    shop.post(absence + "/substitutes", "{\"substitute\":\"lead\",\"scope\":\"KIND:welcome-call\"}");
            assertThat(named.json().path("substitutes").findValuesAsText("scope"))
                    .as(named.toString())
                    .containsExactly("ALL", "KIND:welcome-call");
            assertThat(items("/absences").findValuesAsText("id"))
                    .contains(entered.json().path("id").asText());
        } finally {
            assertThat(shop.delete(absence).status()).isEqualTo(204);
        }
        assertThat(shop.delete("/absences/none").code()).isEqualTo("ABSENCE_UNKNOWN");
    }

    private Answer file(String name, String content, String key) {
        return shop.send(
                "POST",
                of("/files?name=" + name),
                BodyPublishers.ofString(content),
                List.of(BYTES.get(0), BYTES.get(1), "Idempotency-Key", key));
    }

    private String reminder(String word, String more) {
        return "{\"at\":\"" + now.plus(Duration.ofDays(3)) + "\",\"word\":\"" + word + "\"" + more + "}";
    }

    private String of(String part) {
        return "/tasks/" + task + part;
    }

    private JsonNode items(String path) {
        return shop.get(path).json().path("items");
    }
}
