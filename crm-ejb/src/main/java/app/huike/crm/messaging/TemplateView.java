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

    /** What whoever begins to write now has before his eyes: another one as soon as somebody keeps, discards or publishes anything else. */
    public String edition() {
        return edition(live, draft);
    }

    static String edition(MessageTemplate live, TemplateDraft draft) {
        return draft == null ? "v" + live.version() : draft.edition().toString();
    }

    /** What is being written, else what customers get. */
    public MessageTemplate shown() {
        return draft == null ? live : draft.template();
    }
}
