package app.huike.crm.messaging.template;

import app.huike.crm.messaging.MessageTemplate;
import app.huike.crm.messaging.TemplateFaulty;
import app.huike.crm.messaging.TemplateSource;
import app.huike.crm.messaging.domain.TemplateRows;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
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
        return rows.newest(key, language).or(() -> StreamSupport.stream(shipped.spliterator(), false)
                .map(source -> source.find(key, language))
                .flatMap(Optional::stream)
                .findFirst());
    }
}
