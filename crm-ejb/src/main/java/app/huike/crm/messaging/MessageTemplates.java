package app.huike.crm.messaging;

import app.huike.crm.messaging.domain.TemplateBook;
import app.huike.crm.messaging.template.TemplateCheck;
import app.huike.crm.messaging.template.Templates;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Audit;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The door for those who edit what customers are written: drafts in three languages, published as versions that take the place of the shipped
 * texts. What was sent keeps its text. How it would look: {@link TemplatePreviews}. For marketing and designers. Refusal {@code TEMPLATE_UNKNOWN}.
 */
@Stateless
public class MessageTemplates {

    /** Every template is written in these. */
    public static final List<String> LANGUAGES = List.of("en", "zh-Hans", "zh-Hant");

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 100_000;

    @Inject
    private Templates templates;

    @Inject
    private TemplateBook book;

    @Inject
    private Audit audit;

    @Inject
    private BusinessClock clock;

    /** All templates, by key. */
    public List<TemplateSummary> list() {
        Rights.require(Permission.TEMPLATE_WRITE);
        Map<String, TemplateVersion> newest = book.newest();
        Set<String> drafted = book.drafted();
        return templates.keys().stream()
                .map(key -> summary(key, newest.get(key), drafted.contains(key)))
                .toList();
    }

    private static TemplateSummary summary(String key, TemplateVersion newest, boolean draft) {
        return newest == null
                ? new TemplateSummary(key, 0, null, null, draft)
                : new TemplateSummary(key, newest.version(), newest.at(), newest.by(), draft);
    }

    /** A template in one language. */
    public TemplateView get(String key, String language) {
        Rights.require(Permission.TEMPLATE_WRITE);
        MessageTemplate live = live(key, language);
        TemplateDraft draft = book.draft(key, language).orElse(null);
        TreeSet<String> values = new TreeSet<>(templates.values(key));
        return new TemplateView(
                key,
                language,
                live,
                draft,
                book.versions(key, language),
                values,
                draft == null ? List.of() : TemplateCheck.faults(language, draft.template(), values));
    }

    /**
     * Keeps what somebody is writing; it may be faulty still. Nobody else gets it. The same again is kept already. Refusals {@code
     * TEMPLATE_CHANGED} (somebody else has kept, discarded or published another text meanwhile), {@code FIELD_INVALID}, {@code FIELD_MISSING}.
     *
     * @param edition with which the writing began, see {@link TemplateView#edition()}
     * @param html null or blank: made of the text
     */
    public void save(String key, String language, String edition, String subject, String text, String html) {
        Rights.require(Permission.TEMPLATE_WRITE);
        Check check = new Check();
        String line = check.line("subject", subject, LONGEST_SUBJECT);
        String body = check.lines("text", plain(text), LONGEST_BODY);
        String page = check.lines("html", plain(html), LONGEST_BODY);
        if (line == null) {
            check.missing("subject");
        }
        if (body == null) {
            check.missing("text");
        }
        check.refuse();
        MessageTemplate written = new MessageTemplate(0, line, body, page == null || page.isBlank() ? null : page);
        book.alone(key);
        MessageTemplate live = live(key, language);
        Optional<TemplateDraft> draft = book.draft(key, language);
        if (draft.map(TemplateDraft::template).filter(written::equals).isEmpty()) {
            requireEdition(edition, live, draft.orElse(null));
            store(key, language, written);
        }
    }

    private static void requireEdition(String edition, MessageTemplate live, TemplateDraft draft) {
        if (!TemplateView.edition(live, draft).equals(edition)) {
            throw Refused.conflict("TEMPLATE_CHANGED");
        }
    }

    /** Line breaks as files have them, and no tabs, whatever the editor or the browser made. */
    private static String plain(String text) {
        return text == null ? null : text.replace("\r\n", "\n").replace("\t", "  ");
    }

    /** Begins a draft with the text of a version; 0 is the shipped one. Refusals {@code TEMPLATE_CHANGED}, {@code TEMPLATE_UNKNOWN} also for a version that there is not. */
    public void restore(String key, String language, String edition, int version) {
        Rights.require(Permission.TEMPLATE_WRITE);
        book.alone(key);
        requireEdition(key, language, edition);
        MessageTemplate old = (version == 0 ? templates.shipped(key, language) : book.version(key, language, version))
                .orElseThrow(MessageTemplates::unknown);
        store(key, language, old);
    }

    private void requireEdition(String key, String language, String edition) {
        requireEdition(edition, live(key, language), book.draft(key, language).orElse(null));
    }

    private void store(String key, String language, MessageTemplate text) {
        book.store(new TemplateDraft(
                key,
                language,
                Ids.next(),
                text.subject(),
                text.text(),
                text.html(),
                clock.instant(),
                CurrentActor.get().login()));
    }

    /** Forgets what somebody was writing. Refusal {@code TEMPLATE_CHANGED}. */
    public void discard(String key, String language, String edition) {
        Rights.require(Permission.TEMPLATE_WRITE);
        book.alone(key);
        requireEdition(key, language, edition);
        book.discard(key, language);
    }

    /**
     * What was written of a template becomes what customers get from now on, in all languages at once. Refusals {@code TEMPLATE_NO_DRAFT};
     * {@code TEMPLATE_UNKNOWN_VALUE}, {@code TEMPLATE_UNREADABLE}, {@code TEMPLATE_EMPTY} with language, part, line and name.
     */
    public void publish(String key) {
        String by = Rights.require(Permission.TEMPLATE_WRITE).login();
        book.alone(key);
        List<TemplateDraft> drafts = book.drafts(key);
        if (drafts.isEmpty()) {
            throw Refused.rule("TEMPLATE_NO_DRAFT");
        }
        Set<String> values = templates.values(key);
        drafts.forEach(draft -> requireSound(draft, values));
        for (TemplateDraft draft : drafts) {
            int version = book.publish(draft, clock.instant(), by);
            audit.record(
                    "TEMPLATE_PUBLISHED",
                    key,
                    Map.of("language", draft.language(), "version", Integer.toString(version)));
        }
    }

    private static void requireSound(TemplateDraft draft, Set<String> values) {
        TemplateCheck.faults(draft.language(), draft.template(), values).stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw refusal(fault.kind())
                            .with("language", fault.language())
                            .with("part", fault.part().name().toLowerCase(Locale.ROOT))
                            .with("line", fault.line())
                            .with("name", fault.what());
                });
    }

    private static Refused refusal(TemplateFault.Kind kind) {
        return switch (kind) {
            case UNKNOWN_VALUE -> Refused.rule("TEMPLATE_UNKNOWN_VALUE");
            case UNREADABLE -> Refused.rule("TEMPLATE_UNREADABLE");
            case EMPTY -> Refused.rule("TEMPLATE_EMPTY");
        };
    }

    private MessageTemplate live(String key, String language) {
        if (!LANGUAGES.contains(language) || !templates.keys().contains(key)) {
            throw unknown();
        }
        return templates.live(key, language).orElseThrow(MessageTemplates::unknown);
    }

    private static Refused unknown() {
        return Refused.unknown("TEMPLATE_UNKNOWN");
    }
}
