package app.huike.web.ui.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A calendar as it is told.
 *
 * @param tag an entity tag (RFC 9110), the same for the same text
 * @param since when it became so, in whole seconds
 */
record Told(String text, String tag, Instant since) {

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Whether whoever asks has it already: by its tag, or, where none is named, by its time. */
    boolean isKnownTo(HttpServletRequest request) {
        String tags = request.getHeader("If-None-Match");
        if (tags != null) {
            return Arrays.stream(tags.split(","))
                    .map(each -> each.strip().replaceFirst("^W/", ""))
                    .anyMatch(each -> each.equals(tag) || each.equals("*"));
        }
        return knownSince(request) >= since.toEpochMilli();
    }

    private static long knownSince(HttpServletRequest request) {
        try {
            return request.getDateHeader("If-Modified-Since");
        } catch (IllegalArgumentException noDate) {
            return -1;
        }
    }
}
