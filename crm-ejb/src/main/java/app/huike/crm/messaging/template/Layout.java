package app.huike.crm.messaging.template;

import app.huike.crm.shared.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The frame around every message: the shop's name above, its address below, and the way out of marketing. One calm column, no pictures. */
final class Layout {

    private static final String FRAME = read("layout.html");
    private static final String BODY = "<!--body-->";
    private static final int HEAD = FRAME.indexOf(BODY);

    private Layout() {}

    /** The HTML part around its body. */
    static String html(String body, String subject, String language, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("subject", subject);
        all.put("language", language);
        all.putAll(footer(language, model));
        return Mustaches.html(FRAME.substring(0, HEAD), all)
                + body
                + Mustaches.html(FRAME.substring(HEAD + BODY.length()), all);
    }

    /** The text part with its footer. */
    static String text(String body, String language, Map<String, Object> model) {
        Map<String, Object> footer = footer(language, model);
        StringBuilder text = new StringBuilder(body.stripTrailing())
                .append("\n\n-- \n")
                .append(model.get("shop"))
                .append("\n")
                .append(model.get("shopAddress"))
                .append("\n");
        if (Boolean.TRUE.equals(footer.get("optional"))) {
            text.append(footer.get("why")).append("\n");
            text.append(footer.get("unsubscribe")).append(": ").append(model.get("unsubscribeUrl"));
            text.append("\n");
        } else {
            text.append(footer.get("why")).append("\n");
        }
        return text.toString();
    }

    private static Map<String, Object> footer(String language, Map<String, Object> model) {
        Texts texts = texts(language);
        boolean optional = model.containsKey("unsubscribeUrl");
        Map<String, Object> footer = new HashMap<>();
        footer.put("optional", optional);
        footer.put("unsubscribe", texts.text("unsubscribe"));
        footer.put("why", texts.text(optional ? "why.optional" : "why.service", model));
        footer.put("unsubscribeUrl", model.getOrDefault("unsubscribeUrl", ""));
        return footer;
    }

    /** What a customer is called whose name is not known. */
    static String nameless(String language) {
        return texts(language).text("nameless");
    }

    /** A text without a template of its own for HTML, as paragraphs. */
    static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.strip().split("\\n\\s*\\n")) {
            String escaped = Mustaches.html("{{p}}", Map.of("p", paragraph.strip()));
            html.append("<p>").append(escaped.replace("\n", "<br>\n")).append("</p>\n");
        }
        return html.toString();
    }

    private static Texts texts(String language) {
        return Texts.of("app.huike.crm.messaging.layout", Locale.forLanguageTag(language));
    }

    private static String read(String name) {
        try (InputStream file = Layout.class.getResourceAsStream("/app/huike/crm/messaging/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
