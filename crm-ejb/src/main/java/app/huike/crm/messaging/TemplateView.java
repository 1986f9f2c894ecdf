package app.huike.crm.messaging;

import java.util.List;
import java.util.SortedSet;

/**
 * A template in one language, for whoever edits it.
 *
 * @param live what customers get now
 * @param draft null where nobody is writing
 * @param versions of this language, newest first
 * @param values names that the template may use
 * @param faults of the draft, else none
 */
public record TemplateView(
        String key,
        String language,
        MessageTemplate live,
        TemplateDraft draft,
        List<TemplateVersion> versions,
        SortedSet<String> values,
        List<TemplateFault> faults) {

    /** What is being written, else what customers get. */
    public MessageTemplate shown() {
        return draft == null ? live : draft.template();
    }
}
