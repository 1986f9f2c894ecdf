package app.huike.web.rest.common;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** In which of our languages a program wants its texts: as {@code Accept-Language} says, else English. */
public final class ReaderLanguage {

    private static final List<String> SPOKEN = List.of("en", "zh");

    private ReaderLanguage() {}

    public static Locale of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> SPOKEN.contains(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
