package app.huike.crm.messaging.template;

import app.huike.crm.messaging.MessageTemplate;
import app.huike.crm.messaging.TemplateFault;
import app.huike.crm.messaging.TemplateFault.Kind;
import app.huike.crm.messaging.TemplateFault.Part;
import app.huike.crm.messaging.TemplateFaulty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Looks through a template before it is published: what would fail the step then is told now, with its place. */
public final class TemplateCheck {

    private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([#^/]?)\\s*([A-Za-z][A-Za-z0-9]*)\\s*}}");

    private TemplateCheck() {}

    /** Names of values that a template uses; true for those that stand for yes or no. */
    static Map<String, Boolean> names(MessageTemplate template) {
        Map<String, Boolean> names = new TreeMap<>();
        parts(template).values().forEach(text -> TAG.matcher(text)
                .results()
                .forEach(tag -> names.merge(tag.group(2), !tag.group(1).isEmpty(), Boolean::logicalOr)));
        return names;
    }

    /**
     * Everything that stands against publishing it.
     *
     * @param known names of values that are there when the message is made
     */
    public static List<TemplateFault> faults(String language, MessageTemplate template, Set<String> known) {
        List<TemplateFault> faults = new ArrayList<>();
        parts(template).forEach((part, text) -> faults.addAll(faults(language, part, text, known)));
        return List.copyOf(faults);
    }

    private static List<TemplateFault> faults(String language, Part part, String text, Set<String> known) {
        if (text.isBlank()) {
            return List.of(new TemplateFault(Kind.EMPTY, language, part, 0, ""));
        }
        List<TemplateFault> faults = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            for (MatchResult tag : TAG.matcher(lines.get(line)).results().toList()) {
                if (!known.contains(tag.group(2))) {
                    faults.add(new TemplateFault(Kind.UNKNOWN_VALUE, language, part, line + 1, tag.group(2)));
                }
            }
        }
        return faults.isEmpty() ? unreadable(language, part, text) : faults;
    }

    /** As the message would be made: every value is there. */
    private static List<TemplateFault> unreadable(String language, Part part, String text) {
        Map<String, Object> all = new TreeMap<>();
        TAG.matcher(text).results().forEach(tag -> all.put(tag.group(2), true));
        try {
            Mustaches.text(text, all);
            return List.of();
        } catch (TemplateFaulty faulty) {
            return List.of(new TemplateFault(Kind.UNREADABLE, language, part, 0, faulty.getMessage()));
        }
    }

    private static Map<Part, String> parts(MessageTemplate template) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        parts.put(Part.SUBJECT, template.subject());
        parts.put(Part.TEXT, template.text());
        if (template.html() != null) {
            parts.put(Part.HTML, template.html());
        }
        return parts;
    }

    static Set<String> namesOf(List<MessageTemplate> templates) {
        Set<String> names = new TreeSet<>();
        templates.forEach(template -> names.addAll(names(template).keySet()));
        return names;
    }
}
