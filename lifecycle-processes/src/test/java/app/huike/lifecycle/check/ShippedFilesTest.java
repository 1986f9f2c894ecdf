package app.huike.lifecycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.release.ShippedStage;
import app.huike.lifecycle.release.ShippedStages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that the product ships is refused: what designers start from is good. */
class ShippedFilesTest {

    static List<ShippedStage> stages() {
        return ShippedStages.find(ShippedFilesTest.class.getClassLoader());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void shipped_stage_has_no_fault(ShippedStage stage) {
        assertThat(Checked.stage(stage.name(), Checked.bytes(stage.files()))).isEmpty();
    }

    @Test
    void there_are_more_than_twenty_good_files() {
        assertThat(stages().stream().mapToInt(stage -> stage.files().size()).sum())
                .isGreaterThan(20);
    }
}
