package app.huike.lifecycle.words;

import app.huike.crm.shared.Texts;
import app.huike.lifecycle.release.ShippedStage;
import app.huike.lifecycle.release.ShippedStages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of all stages by key: {@code process.<key>}, {@code element.<id>}, {@code outcome.<end event or outcome of a task>}, {@code
 * kind.<kind of task>}, {@code table.<key>}, {@code rule.<id>}, {@code reason.<REASON>}, {@code
 * case.<subject>}. They lie in {@code bpmn/<stage>/texts*.properties}.
 */
@ApplicationScoped
public class StageWords {

    private static final ClassLoader MODULE = StageWords.class.getClassLoader();

    private final List<String> stages =
            ShippedStages.find(MODULE).stream().map(ShippedStage::name).toList();

    /** The text of a key in that language; empty where no stage has it. */
    public Optional<String> text(String key, Locale locale) {
        return stages.stream()
                .map(stage -> Texts.of("bpmn." + stage + ".texts", locale, MODULE))
                .filter(texts -> texts.has(key))
                .map(texts -> texts.text(key))
                .findFirst();
    }
}
