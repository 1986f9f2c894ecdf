package app.huike.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When the shop's programs ask again: what was refused for good is never asked a second time, or a refusal would hide. */
class AnswerTest {

    @Test
    void aNodeThatIsAwayStartsOrCannotIsAskedAgain() {
        assertThat(new Answer(0, "java.net.ConnectException").again()).isTrue();
        assertThat(new Answer(404, "<!DOCTYPE html>", true).again()).isTrue();
        assertThat(new Answer(503, "").again()).isTrue();
        assertThat(new Answer(429, "{\"code\": \"TOO_FAST\"}").again()).isTrue();
        assertThat(new Answer(409, "{\"code\": \"CONFLICT_RETRY\"}").again()).isTrue();
    }

    @Test
    void anAnswerIsAnAnswer() {
        assertThat(new Answer(201, "{}").again()).isFalse();
        assertThat(new Answer(403, "{\"code\": \"FORBIDDEN\"}").again()).isFalse();
        assertThat(new Answer(409, "{\"code\": \"COUPON_USED\"}").again()).isFalse();
        assertThat(new Answer(404, "{\"code\": \"COUPON_UNKNOWN\"}").again()).isFalse();
        assertThat(new Answer(422, "{\"code\": \"FIELD_INVALID\"}").done()).isFalse();
    }
}
