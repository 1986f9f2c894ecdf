package app.huike.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawnTableTest {

    private static final Path OFFER = Path.of("../bpmn/welcome/welcome-offer.dmn");

    @Test
    void itIsAskedAsTheReleasedOneIs() throws IOException {
        DrawnTable table = DrawnTable.read(Files.readString(OFFER));

        assertThat(table.key()).isEqualTo("welcome-offer");
        assertThat(table.name()).isEqualTo("Offer of the welcome coupon");
        assertThat(table.inputs()).containsExactly("basket", "category");
        assertThat(table.outputs()).startsWith("offer", "percent");
        assertThat(table.ask(basket("29.90"))).get().satisfies(answer -> {
            assertThat(answer.rule()).isEqualTo("offer_small");
            assertThat(answer.values()).containsEntry("offer", "welcome-10-percent");
        });
        assertThat(table.ask(basket("30")))
                .get()
                .extracting(ReleasedTable.Answer::rule)
                .isEqualTo("offer_middle");
    }

    @Test
    void whereNoRowFitsThereIsNoAnswer() throws IOException {
        String holed = Files.readString(OFFER).replace("<text>&lt; 30</text>", "<text>&lt; 20</text>");

        assertThat(DrawnTable.read(holed).ask(basket("25"))).isEmpty();
    }

    @Test
    void aQuestionNamesItsVariable() {
        assertThat(DrawnTable.variable("number(basket)")).isEqualTo("basket");
        assertThat(DrawnTable.variable("date( boughtOn )")).isEqualTo("boughtOn");
        assertThat(DrawnTable.variable(" tier ")).isEqualTo("tier");
    }

    private static Map<String, Object> basket(String amount) {
        Map<String, Object> values = new HashMap<>();
        values.put("basket", amount);
        values.put("category", null);
        return values;
    }
}
