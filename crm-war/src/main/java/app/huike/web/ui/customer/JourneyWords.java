package app.huike.web.ui.customer;

import app.huike.web.ui.PageLook;
import app.huike.web.ui.Texts;
import app.huike.web.ui.WrittenValue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.ResourceBundle;

/** The sentence of a log line: the text of its kind with its values. A value that the text wants and the line lacks leaves no hole. */
@Named("journeyWords")
@RequestScoped
public class JourneyWords {

    private static final String BUNDLE = "app.huike.crm.journey.journey";

    @Inject
    private PageLook page;

    @Inject
    private WrittenValue written;

    public String sentence(String kind, Map<String, String> detail) {
        ResourceBundle sentences = Texts.bundle(BUNDLE, page.getLocale());
        String text = sentences.containsKey(kind) ? sentences.getString(kind) : kind;
        for (Map.Entry<String, String> value : detail.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", written.of(value.getKey(), value.getValue()));
        }
        return text.replaceAll("\\{\\w+}", "").strip();
    }
}
