package app.huike.crm.messaging.template;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.messaging.MessageTemplate;
import app.huike.crm.messaging.TemplateFault;
import app.huike.crm.messaging.TemplateFault.Kind;
import app.huike.crm.messaging.TemplateFault.Part;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateCheckTest {

    private static final Set<String> KNOWN = Set.of("name", "code");

    @Test
    void soundTemplateHasNoFault() {
        assertThat(faults("Hello {{name}}", "{{#code}}Your code: {{ code }}{{/code}}", null))
                .isEmpty();
    }

    @Test
    void unknownValueIsToldWithItsPlace() {
        assertThat(faults("Hello {{nmae}}", "One\nTwo {{code}} {{offer}}", "<p>{{name}}</p>"))
                .containsExactly(
                        new TemplateFault(Kind.UNKNOWN_VALUE, "en", Part.SUBJECT, 1, "nmae"),
                        new TemplateFault(Kind.UNKNOWN_VALUE, "en", Part.TEXT, 2, "offer"));
    }

    @Test
    void whatCannotBeReadIsTold() {
        assertThat(faults("Hello", "{{#code}}never closed", null))
                .extracting(TemplateFault::kind)
                .containsExactly(Kind.UNREADABLE);
        assertThat(faults("Hello", "{{{code}}}", null))
                .extracting(TemplateFault::kind)
                .containsExactly(Kind.UNREADABLE);
        assertThat(faults(" ", "text", null)).containsExactly(new TemplateFault(Kind.EMPTY, "en", Part.SUBJECT, 0, ""));
    }

    private static List<TemplateFault> faults(String subject, String text, String html) {
        return TemplateCheck.faults("en", new MessageTemplate(0, subject, text, html), KNOWN);
    }
}
