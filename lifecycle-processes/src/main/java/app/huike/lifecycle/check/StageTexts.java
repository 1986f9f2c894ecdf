package app.huike.lifecycle.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** Which texts a stage has. */
final class StageTexts {

    private StageTexts() {}

    /** Keys of the texts that are there in every language. */
    static Set<String> inEveryLanguage(String stage) {
        Set<String> keys = new HashSet<>(keys(stage, ""));
        List.of("_zh_Hans", "_zh_Hant").forEach(language -> keys.retainAll(keys(stage, language)));
        return Set.copyOf(keys);
    }

    private static Set<String> keys(String stage, String language) {
        String path = "bpmn/" + stage + "/texts" + language + ".properties";
        try (InputStream file = StageTexts.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                return Set.of();
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts.stringPropertyNames();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + path, unreadable);
        }
    }
}
