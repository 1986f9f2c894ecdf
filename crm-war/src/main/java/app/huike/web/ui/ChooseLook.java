package app.huike.web.ui;

import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.OwnAccount;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** Takes the reader's choice of language or look, keeps it in a cookie and goes back to where the reader was. Public: it reads and changes no data. */
@WebServlet("/look")
public class ChooseLook extends HttpServlet {

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    @Inject
    private transient OwnAccount account;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = request.getParameter("language");
        if (language != null && Languages.ALL.contains(Locale.forLanguageTag(language))) {
            keep(PageLook.LANGUAGE_COOKIE, language, request, response);
            rememberForPerson(language);
        }
        String theme = request.getParameter("theme");
        if (theme != null && PageLook.THEMES.contains(theme)) {
            keep(PageLook.THEME_COOKIE, theme, request, response);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", insideOnly(request.getParameter("back")));
    }

    /** So that messages and other browsers speak it too. */
    private void rememberForPerson(String language) {
        if (CurrentActor.get().kind() == Actor.Kind.PERSON) {
            account.chooseLocale(language);
        }
    }

    private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** A path of this server; anything that could lead elsewhere becomes the first page. */
    static String insideOnly(String back) {
        boolean inside = back != null && back.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*");
        return inside ? back : "/";
    }
}
