package app.huike.lifecycle.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskFilter.Whose;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class TaskQueryTest {

    private static final CurrencyUnit DOLLAR = CurrencyUnit.USD;
    private static final CurrencyUnit YEN = CurrencyUnit.JPY;

    @Test
    void nothingAskedForIsOnesOwnSoonestDueFirst() {
        assertThat(TaskQuery.of(Map.of("unknown", values("x")), DOLLAR)).isEqualTo(TaskQuery.FIRST);
        assertThat(TaskQuery.FIRST.text(DOLLAR)).isEmpty();
        assertThat(TaskQuery.read("", DOLLAR)).isEqualTo(TaskQuery.FIRST);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        TaskQuery query = new TaskQuery(
                TaskFilter.open(Whose.GROUP)
                        .with(new TaskCriteria(
                                Map.of(
                                        TaskFacet.TIER, Set.of("", "GOLD"),
                                        TaskFacet.PRODUCT, Set.of("tea & more=less", "茶")),
                                1_250L,
                                "林 100% + 1")),
                TaskOrder.VALUE);
        assertThat(query.text(DOLLAR)).startsWith("show=group&sort=value&q=").contains("value=12.5", "tier=&tier=GOLD");
        assertThat(TaskQuery.read(query.text(DOLLAR), DOLLAR)).isEqualTo(query);
    }

    @Test
    void amountsAreInTheShopsCurrency() {
        assertThat(value("100", YEN)).isEqualTo(100);
        assertThat(value(" 0.05 ", DOLLAR)).isEqualTo(5);
        assertThat(TaskQuery.read("value=1E2", DOLLAR).text(DOLLAR)).isEqualTo("value=100");
        for (String wrong : new String[] {"0.005", "-1", "ten", "1e30", "１２abc"}) {
            assertThatThrownBy(() -> value(wrong, DOLLAR)).as(wrong).isInstanceOf(Refused.class);
        }
    }

    @Test
    void whatCannotBeIsRefusedWithItsField() {
        for (String wrong : new String[] {"show=others", "sort=name", "tier=WOOD", "stage=new", "due=SOON"}) {
            assertThatThrownBy(() -> TaskQuery.read(wrong, DOLLAR))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.fields())
                            .singleElement()
                            .returns(wrong.substring(0, wrong.indexOf('=')), problem -> problem.field()));
        }
        assertThatThrownBy(() -> TaskQuery.read("q=" + "x".repeat(201), DOLLAR)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> TaskQuery.read("product=" + "x".repeat(101), DOLLAR))
                .isInstanceOf(Refused.class);
    }

    private static long value(String text, CurrencyUnit currency) {
        return TaskQuery.of(Map.of("value", values(text)), currency)
                .filter()
                .criteria()
                .valueFrom();
    }

    private static String[] values(String... values) {
        return values;
    }
}
