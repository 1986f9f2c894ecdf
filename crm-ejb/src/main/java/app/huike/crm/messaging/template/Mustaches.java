package app.huike.crm.messaging.template;

import app.huike.crm.messaging.TemplateFaulty;
import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mustache as far as templates may use it: values of one map, by name. No fields or methods of objects, no unescaped values, and what is not
 * there is an error instead of a gap.
 */
final class Mustaches {

    private static final Mustache.Compiler TEXT = Mustache.compiler()
            .withCollector(new OnlyMaps())
            .withLoader(name -> {
                throw new MustacheException("templates may not include others: " + name);
            })
            .strictSections(true)
            .escapeHTML(false);
    private static final Mustache.Compiler HTML = TEXT.escapeHTML(true);

    /** A tag that is none of {@code {{name}}}, {@code {{#name}}}, {@code {{^name}}}, {@code {{/name}}}, or is not closed. */
    private static final Pattern ANYTHING_ELSE =
            Pattern.compile("\\{\\{(?!\\s*[#^/]?\\s*[A-Za-z][A-Za-z0-9]*\\s*}}(?!}))");

    private Mustaches() {}

    static String text(String template, Map<String, Object> model) {
        return run(TEXT, template, model);
    }

    /** Values are escaped for HTML. */
    static String html(String template, Map<String, Object> model) {
        return run(HTML, template, model);
    }

    private static String run(Mustache.Compiler compiler, String template, Map<String, Object> model) {
        Matcher strange = ANYTHING_ELSE.matcher(template);
        if (strange.find()) {
            throw new TemplateFaulty("templates may not say " + excerpt(template, strange.start()));
        }
        try {
            return compiler.compile(template).execute(model);
        } catch (MustacheException faulty) {
            throw new TemplateFaulty(faulty.getMessage());
        }
    }

    private static String excerpt(String template, int from) {
        return template.substring(from, Math.min(template.length(), from + 20))
                .lines()
                .findFirst()
                .orElse("");
    }

    /** Looks nowhere but into maps, so that no template reaches into Java. */
    private static final class OnlyMaps extends BasicCollector {

        @Override
        public Mustache.VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map ? super.createFetcher(context, name) : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
