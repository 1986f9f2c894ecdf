package app.huike.crm.messaging.template;

import app.huike.crm.messaging.MessageTemplate;
import app.huike.crm.messaging.MessageTemplates;
import app.huike.crm.messaging.TemplateFaulty;
import app.huike.crm.messaging.TemplateSource;
import app.huike.crm.messaging.domain.TemplateRows;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the template that a customer is written to with: in the best language there is, a row before a shipped file. */
@Dependent
public class Templates {

    /** A template and the language it is in. */
    record Found(MessageTemplate template, String language) {}

    private final TemplateRows rows;
    private final Iterable<TemplateSource> shipped;

    @Inject
    Templates(TemplateRows rows, @Any Instance<TemplateSource> shipped) {
        this(rows, (Iterable<TemplateSource>) shipped);
    }

    Templates(TemplateRows rows, Iterable<TemplateSource> shipped) {
        this.rows = rows;
        this.shipped = shipped;
    }

    Found find(String key, List<String> languages) {
        return languages.stream()
                .map(language -> in(key, language).map(template -> new Found(template, language)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new TemplateFaulty("there is no template " + key + " in any of " + languages));
    }

    private Optional<MessageTemplate> in(String key, String language) {
        return rows.newest(key, language).or(() -> shipped(key, language));
    }

    /** What customers get in exactly that language. */
    public Optional<MessageTemplate> live(String key, String language) {
        return in(key, language);
    }

    /** As it came with the product. */
    public Optional<MessageTemplate> shipped(String key, String language) {
        return sources()
                .map(source -> source.find(key, language))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Keys of all shipped templates. */
    public SortedSet<String> keys() {
        return sources().flatMap(source -> source.keys().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names that a template may use: what its shipped texts use is given by the steps, the rest is there for all. */
    public Set<String> values(String key) {
        List<MessageTemplate> texts = MessageTemplates.LANGUAGES.stream()
                .flatMap(language -> shipped(key, language).stream())
                .toList();
        Set<String> names = TemplateCheck.namesOf(texts);
        names.addAll(List.of("name", "shop", "shopAddress"));
        if (names.contains("code")) {
            names.add("qr");
        }
        return names;
    }

    private Stream<TemplateSource> sources() {
        return StreamSupport.stream(shipped.spliterator(), false);
    }
}
