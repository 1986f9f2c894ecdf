package app.huike.lifecycle.template;

import app.huike.crm.messaging.MessageTemplate;
import app.huike.crm.messaging.TemplateSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Shipped templates: {@code bpmn/<stage>/templates/<key>.<language>.subject.txt}, {@code .txt} and, where the text part alone will not do,
 * {@code .html}.
 */
@ApplicationScoped
public class StageTemplates implements TemplateSource {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int SHIPPED = 0;

    private final Map<String, Optional<MessageTemplate>> read = new ConcurrentHashMap<>();

    @Override
    public Optional<MessageTemplate> find(String key, String language) {
        return KEY.matcher(key).matches()
                ? read.computeIfAbsent(key + "." + language, StageTemplates::load)
                : Optional.empty();
    }

    private static Optional<MessageTemplate> load(String keyAndLanguage) {
        String stage = keyAndLanguage.split("[-.]", 2)[0];
        String path = "bpmn/" + stage + "/templates/" + keyAndLanguage;
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
