package app.huike.web.ui;

import app.huike.crm.security.Account;
import app.huike.crm.security.Look.Theme;
import app.huike.crm.security.OwnAccount;
import app.huike.web.security.Caller;
import app.huike.web.security.KnownAccounts;
import app.huike.web.security.LookCookies;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;

/** Takes the reader's choice of language or look, keeps it in a cookie, and with the user who is logged in, and goes back to where the reader was. Public: nobody else's is read or changed. */
@WebServlet("/look")
public class ChooseLook extends HttpServlet {

    @Inject
    private transient OwnAccount account;

    @Inject
    private transient KnownAccounts accounts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = request.getParameter("language");
        if (language != null && Languages.ALL.contains(Locale.forLanguageTag(language))) {
            LookCookies.keepLanguage(language, request, response);
            rememberForPerson(request, person -> account.chooseLocale(language));
        }
        String theme = request.getParameter("theme");
        if (theme != null && PageLook.THEMES.contains(theme)) {
            LookCookies.keepTheme(theme, request, response);
            Theme chosen = Theme.valueOf(theme.toUpperCase(Locale.ROOT));
            rememberForPerson(
                    request, person -> account.chooseLook(person.look().with(chosen)));
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", insideOnly(request.getParameter("back")));
    }

    /** So that messages and other browsers know it too. */
    private void rememberForPerson(HttpServletRequest request, Consumer<Account> deed) {
        Caller.account(request).ifPresent(person -> {
            deed.accept(person);
            accounts.forget(person);
        });
    }

    /** A path of this server; anything that could lead elsewhere becomes the first page. */
    static String insideOnly(String back) {
        boolean inside = back != null && back.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*");
        return inside ? back : "/";
    }
}
