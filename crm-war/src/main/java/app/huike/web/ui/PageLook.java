package app.huike.web.ui;

import app.huike.crm.security.Account;
import app.huike.crm.security.Look;
import app.huike.web.security.LookCookies;
import app.huike.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** In which language and look the reader wants this page: as chosen (kept with the user, and in cookies, which a log-in makes the same), else as the browser asks. */
@Named("page")
@RequestScoped
public class PageLook {

    static final List<String> THEMES = List.of("auto", "light", "dark");

    @Inject
    private HttpServletRequest request;

    @Inject
    private SignedIn signedIn;

    private Locale locale;

    public Locale getLocale() {
        if (locale == null) {
            locale = cookie(LookCookies.LANGUAGE)
                    .map(Locale::forLanguageTag)
                    .filter(Languages.ALL::contains)
                    .orElseGet(() -> signedIn.getLocale() == null
                            ? Languages.firstOf(asked())
                            : Languages.nearest(signedIn.getLocale()));
        }
        return locale;
    }

    /** The language for {@code lang} attributes. */
    public String getTag() {
        return getLocale().toLanguageTag();
    }

    /** {@code auto}, {@code light} or {@code dark}: as the user chose, else as this browser's reader did before the log-in. */
    public String getTheme() {
        return key(Look::theme)
                .or(() -> cookie(LookCookies.THEME).filter(THEMES::contains))
                .orElse("auto");
    }

    /** {@code comfortable} or {@code compact}. */
    public String getDensity() {
        return key(Look::density).orElse("comfortable");
    }

    /** {@code normal} or {@code high}. */
    public String getContrast() {
        return key(Look::contrast).orElse("normal");
    }

    private Optional<String> key(Function<Look, Enum<?>> part) {
        return signedIn.account().map(Account::look).map(part).map(chosen -> chosen.name()
                .toLowerCase(Locale.ROOT));
    }

    public List<String> getThemes() {
        return THEMES;
    }

    public List<String> getLanguages() {
        return Languages.ALL.stream().map(Locale::toLanguageTag).toList();
    }

    /** Where the reader is, to come back to after a choice. */
    public String getHere() {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        if (failed != null) {
            return failed.toString();
        }
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private List<Locale> asked() {
        return request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
    }

    private Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
