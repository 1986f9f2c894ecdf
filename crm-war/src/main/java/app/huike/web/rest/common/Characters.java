package app.huike.web.rest.common;

/** Which characters a text may have: none that a database or a log cannot bear. */
final class Characters {

    private Characters() {}

    /** Whether a text has control characters or halves of characters; line breaks and tabs count only where a line is wanted. */
    static boolean bad(String text, boolean lines) {
        return text.codePoints().anyMatch(c -> isHalf(c) || isControl(c) && !(lines && isBreak(c)));
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean isControl(int codePoint) {
        return Character.isISOControl(codePoint);
    }

    private static boolean isBreak(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
    }
}
