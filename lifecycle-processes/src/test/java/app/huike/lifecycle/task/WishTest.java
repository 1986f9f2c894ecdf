package app.huike.lifecycle.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WishTest {

    @Test
    void choiceAmongValues() {
        assertThat(Wish.of("withdraw=marketing|calls"))
                .returns("withdraw", Wish::field)
                .returns(false, Wish::isNote)
                .satisfies(wish -> assertThat(wish.choices()).containsExactly("marketing", "calls"));
    }

    @Test
    void note() {
        assertThat(Wish.of("note").isNote()).isTrue();
        assertThat(Wish.of("note").choices()).isEmpty();
    }
}
