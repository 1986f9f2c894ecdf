package app.huike.crm.care.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.care.GoodwillView;
import app.huike.crm.care.GoodwillView.State;
import app.huike.crm.shared.Refused;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class GoodwillRuleTest {

    @Test
    void another_person_decides_once() {
        assertThat(GoodwillRule.against(asked(State.ASKED), "lead", false)).isEmpty();
        assertThat(GoodwillRule.against(asked(State.GRANTED), "lead", false))
                .get()
                .extracting(Refused::code)
                .isEqualTo("GOODWILL_DECIDED");
    }

    @Test
    void neither_who_asked_nor_who_gets_it_decides() {
        assertThat(GoodwillRule.against(asked(State.ASKED), "manager1", false))
                .get()
                .extracting(Refused::code)
                .isEqualTo("GOODWILL_OWN_REQUEST");
        assertThat(GoodwillRule.against(asked(State.ASKED), "lead", true))
                .get()
                .extracting(Refused::code)
                .isEqualTo("GOODWILL_FOR_ONESELF");
    }

    private static GoodwillView asked(State state) {
        return new GoodwillView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Money.parse("USD 50.00"),
                "For the trouble",
                state,
                "manager1",
                Instant.EPOCH,
                null,
                null);
    }
}
