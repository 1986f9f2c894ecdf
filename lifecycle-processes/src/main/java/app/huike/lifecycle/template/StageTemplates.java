package app.huike.lifecycle.template;

import app.huike.crm.messaging.MessageTemplate;
import app.huike.crm.messaging.TemplateSource;
import app.huike.lifecycle.release.ShippedStage;
import app.huike.lifecycle.release.ShippedStages;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Shipped templates: {@code bpmn/<stage>/templates/<key>.<language>.subject.txt}, {@code .txt} and, where the text part alone will not do,
 * {@code .html}.
 */
@ApplicationScoped
public class StageTemplates implements TemplateSource {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern SENT = Pattern.compile("inputParameter name=\"template\">([a-z0-9-]+)<");
    private static final int SHIPPED = 0;

    private final Map<String, Optional<MessageTemplate>> read = new ConcurrentHashMap<>();
    private final Set<String> keys;
    private final List<String> stages;

    public StageTemplates() {
        List<ShippedStage> shipped = ShippedStages.find(StageTemplates.class.getClassLoader());
        keys = sentBy(shipped);
        stages = shipped.stream()
                .map(ShippedStage::name)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    @Override
    public Optional<MessageTemplate> find(String key, String language) {
        return KEY.matcher(key).matches() ? read.computeIfAbsent(key + "." + language, this::load) : Optional.empty();
    }

    /** Those that diagrams send. */
    @Override
    public Set<String> keys() {
        return keys;
    }

    private static Set<String> sentBy(List<ShippedStage> stages) {
        return stages.stream()
                .flatMap(stage -> stage.files().values().stream())
                .flatMap(source -> SENT.matcher(source).results())
                .map(sent -> sent.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<MessageTemplate> load(String keyAndLanguage) {
        Optional<String> stage = stages.stream()
                .filter(name -> keyAndLanguage.startsWith(name + "-") || keyAndLanguage.startsWith(name + "."))
                .findFirst();
        return stage.flatMap(name -> loadFrom("bpmn/" + name + "/templates/" + keyAndLanguage));
    }

    private static Optional<MessageTemplate> loadFrom(String path) {
        Optional<String> subject = file(path + ".subject.txt");
        Optional<String> text = file(path + ".txt");
        return subject.isEmpty() || text.isEmpty()
                ? Optional.empty()
                : Optional.of(new MessageTemplate(
                        SHIPPED,
                        subject.get().strip(),
                        text.get(),
                        file(path + ".html").orElse(null)));
    }

    private static Optional<String> file(String path) {
        try (InputStream file = StageTemplates.class.getClassLoader().getResourceAsStream(path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + path, unreadable);
        }
    }
}
