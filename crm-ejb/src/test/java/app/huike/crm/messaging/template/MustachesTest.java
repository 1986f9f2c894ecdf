package app.huike.crm.messaging.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.messaging.TemplateFaulty;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MustachesTest {

    private static final Map<String, Object> MODEL = Map.of("name", "Anna & <b>Berger</b>", "yes", true, "no", false);

    @Test
    void theTextPartHasValuesAsTheyAre() {
        assertThat(Mustaches.text("Hello {{name}}!", MODEL)).isEqualTo("Hello Anna & <b>Berger</b>!");
    }

    @Test
    void theHtmlPartHasThemEscaped() {
        assertThat(Mustaches.html("<p title=\"{{q}}\">{{name}}</p>", Map.of("q", "\"'", "name", "<script>")))
                .isEqualTo("<p title=\"&quot;&#39;\">&lt;script&gt;</p>");
    }

    @Test
    void sectionsAskForTrueOrFalse() {
        assertThat(Mustaches.text("{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{^no}}c{{/no}}", MODEL))
                .isEqualTo("ac");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{missing}}",
                "{{#missing}}x{{/missing}}",
                "{{^missing}}x{{/missing}}",
                "{{name.length}}",
                "{{name.class}}",
                "{{name.bytes}}",
                "{{>other}}",
                "{{#yes}}{{missing}}{{/yes}}",
                "{{name",
                "{{#yes}}"
            })
    void whatIsMissingOrReachesIntoJavaStopsTheMessage(String template) {
        assertThatThrownBy(() -> Mustaches.text(template, MODEL)).isInstanceOf(TemplateFaulty.class);
        assertThatThrownBy(() -> Mustaches.html(template, MODEL)).isInstanceOf(TemplateFaulty.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{{name}}}", "{{&name}}", "{{ & name}}", "{{=<% %>=}}<%& name%>"})
    void theHtmlPartCannotPrintAValueUnescaped(String template) {
        assertThatThrownBy(() -> Mustaches.html(template, MODEL)).isInstanceOf(TemplateFaulty.class);
    }
}
