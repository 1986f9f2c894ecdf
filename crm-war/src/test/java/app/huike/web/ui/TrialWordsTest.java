package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.TrialEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What may happen in trials is called by a text on the page and told to designers: the words come from the stages, and a page names none. */
class TrialWordsTest {

    private static final Path TOLD = Path.of("..", "docs", "process-designers.md");

    @Test
    void each_word_has_a_text() {
        ResourceBundle texts = ResourceBundle.getBundle("app.huike.web.texts");
        assertThat(words()).isNotEmpty().allSatisfy(word -> assertThat(texts.containsKey("trial.word." + word))
                .as("trial.word." + word)
                .isTrue());
    }

    @Test
    void each_word_is_told_to_designers() throws IOException {
        String told = Files.readString(TOLD);
        assertThat(words()).allSatisfy(word -> assertThat(told).contains("`" + word));
    }

    private static Set<String> words() {
        Set<String> words = new TreeSet<>();
        stages().forEach(each ->
                words.addAll(each.on(new TrialEngine(Map::of)).happenings().keySet()));
        return words;
    }

    private static List<StageTrial> stages() {
        return ServiceLoader.load(StageTrial.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
