package app.huike.lifecycle.words;

import app.huike.crm.shared.Texts;
import app.huike.lifecycle.engine.EngineStarted;
import app.huike.lifecycle.release.ShippedStage;
import app.huike.lifecycle.release.ShippedStages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The words of all stages by key: {@code process.<key>}, {@code element.<id>}, {@code outcome.<end event or outcome of a task>}, {@code
 * kind.<kind of task>}, {@code table.<key>}, {@code rule.<id>}, {@code reason.<REASON>}, {@code
 * case.<subject>}. They lie in {@code bpmn/<stage>/texts*.properties}.
 */
@ApplicationScoped
public class StageWords {

    private static final ClassLoader MODULE = StageWords.class.getClassLoader();

    /** What was found; pages ask for the same again and again. What is not there is not kept: keys may come from anywhere. */
    private final Map<Locale, Map<String, String>> known = new ConcurrentHashMap<>();

    private final List<String> stages;

    /** Name of the stage that ships a process. */
    private final Map<String, String> homes = new HashMap<>();

    public StageWords() {
        List<ShippedStage> shipped = ShippedStages.find(MODULE);
        stages = shipped.stream().map(ShippedStage::name).toList();
        shipped.forEach(stage -> stage.diagrams().keySet().forEach(process -> homes.put(process, stage.name())));
    }

    /** The first page would wait for it. */
    void early(@Observes EngineStarted started) {
        // being made is all there is to do
    }

    /** The text of a key in that language; empty where no stage has it. */
    public Optional<String> text(String key, Locale locale) {
        return Optional.ofNullable(known.computeIfAbsent(locale, language -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        key, wanted -> text(stages.stream(), wanted, locale).orElse(null)));
    }

    /** The same, as the stage of a process says it: elements of two diagrams may have one id. Another's where that one is silent. */
    public Optional<String> text(String process, String key, Locale locale) {
        return text(Stream.concat(Stream.ofNullable(homes.get(process)), stages.stream()), key, locale);
    }

    private static Optional<String> text(Stream<String> stages, String key, Locale locale) {
        return stages.map(stage -> Texts.of("bpmn." + stage + ".texts", locale, MODULE))
                .filter(texts -> texts.has(key))
                .map(texts -> texts.text(key))
                .findFirst();
    }
}
