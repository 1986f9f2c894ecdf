package app.huike.web.security;

import app.huike.crm.security.Account;
import app.huike.crm.security.ApiKeys;
import app.huike.crm.security.Logins;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Name and password that a modeler sends with each call; failures earn the same wait as on the log-in page. The password may be an API key. */
@ApplicationScoped
class PasswordOfModeler {

    private static final Pattern BASIC = Pattern.compile("Basic +([A-Za-z0-9+/=]{1,2000})", Pattern.CASE_INSENSITIVE);
    private static final String KEY = "hk_";
    private static final long WAIT_SECONDS = 30;

    @Inject
    private ApiKeys keys;

    @Inject
    private Logins logins;

    @Inject
    private ClientAddress addresses;

    /** Whoever that is; empty where it is nobody. */
    Optional<ApiKeys.Caller> of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        Matcher matcher = BASIC.matcher(header == null ? "" : header);
        return matcher.matches() ? said(decoded(matcher.group(1)), request) : Optional.empty();
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }

    private Optional<ApiKeys.Caller> said(String both, HttpServletRequest request) {
        int colon = both.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String password = both.substring(colon + 1);
        return password.startsWith(KEY)
                ? keys.authenticate(password)
                : logIn(both.substring(0, colon), password, request);
    }

    private Optional<ApiKeys.Caller> logIn(String name, String password, HttpServletRequest request) {
        try {
            Account account = logins.logIn(name, password, addresses.of(request));
            return Optional.of(new ApiKeys.Caller(account.id(), account.atPage()));
        } catch (Refused refused) {
            if (refused.code().equals("LOGIN_TOO_FAST")) {
                Caller.waits(request, WAIT_SECONDS);
            }
            return Optional.empty();
        }
    }
}
