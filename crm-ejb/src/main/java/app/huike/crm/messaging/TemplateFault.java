package app.huike.crm.messaging;

/**
 * Why a template cannot be published.
 *
 * @param line counted from 1; 0 where the reader of templates does not tell it
 * @param what the name of a value that is not known, or what the reader of templates says
 */
public record TemplateFault(Kind kind, String language, Part part, int line, String what) {

    public enum Kind {
        /** No step gives a value of that name. */
        UNKNOWN_VALUE,
        /** A tag is not closed, or is none that templates may use. */
        UNREADABLE,
        EMPTY
    }

    public enum Part {
        SUBJECT,
        TEXT,
        HTML
    }
}
