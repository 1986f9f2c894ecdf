package app.huike.crm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Cursor PLACE = new Cursor(
            Instant.parse("2026-11-21T10:11:12.123456Z"), UUID.fromString("01930000-0000-7000-8000-000000000001"));

    @Test
    void comesBackAsItWent() {
        assertThat(Cursor.of(new PageRequest(10, PLACE.text()))).contains(PLACE);
        Cursor old = new Cursor(Instant.parse("1969-12-31T23:59:59.999999Z"), PLACE.id());
        assertThat(Cursor.of(new PageRequest(10, old.text()))).contains(old);
    }

    @Test
    void theFirstPageHasNone() {
        assertThat(Cursor.of(PageRequest.first())).isEmpty();
        assertThat(Cursor.of(new PageRequest(10, ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "MTIz", "OTk5OTk5OTk5OTk5OTk5OTk5OTkvYQ", "客"})
    void whatIsNoCursorIsRefusedByName(String text) {
        assertThatThrownBy(() -> Cursor.of(new PageRequest(10, text)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.fields())
                        .extracting(FieldProblem::field)
                        .containsExactly("cursor"));
    }

    @Test
    void aPageIsFollowedByAnotherOnlyIfThereIsMore() {
        PageRequest two = new PageRequest(2, null);
        assertThat(Cursor.page(List.of(1, 2), two, number -> PLACE)).isEqualTo(new Page<>(List.of(1, 2), null));
        assertThat(Cursor.page(List.of(1, 2, 3), two, number -> PLACE))
                .isEqualTo(new Page<>(List.of(1, 2), PLACE.text()));
    }
}
