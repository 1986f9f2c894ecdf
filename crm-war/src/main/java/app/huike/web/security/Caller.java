package app.huike.web.security;

import app.huike.crm.security.Account;
import app.huike.crm.security.Actor;
import app.huike.crm.security.ApiKeys;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where a request keeps who it comes from: an account by its session, or the user of a key. */
public final class Caller {

    private static final String ACCOUNT = "huike.account";
    private static final String KEY = "huike.key";
    private static final String AWAY = "huike.away";
    private static final String WAIT = "huike.wait";

    private Caller() {}

    static void is(HttpServletRequest request, Account account) {
        request.setAttribute(ACCOUNT, account);
    }

    static void is(HttpServletRequest request, ApiKeys.Caller key) {
        request.setAttribute(KEY, key);
    }

    /** Who it is could not be found out, for the database is away. */
    static void cannotBeKnown(HttpServletRequest request) {
        request.setAttribute(AWAY, true);
    }

    static boolean isUnknowable(HttpServletRequest request) {
        return request.getAttribute(AWAY) != null;
    }

    /** Failed too often, and waits for so long. */
    static void waits(HttpServletRequest request, long seconds) {
        request.setAttribute(WAIT, seconds);
    }

    /** Seconds to wait after failures; 0 for none. */
    static long wait(HttpServletRequest request) {
        Object seconds = request.getAttribute(WAIT);
        return seconds == null ? 0 : (Long) seconds;
    }

    /** Whoever is logged in at the pages. */
    public static Optional<Account> account(HttpServletRequest request) {
        return Optional.ofNullable((Account) request.getAttribute(ACCOUNT));
    }

    /** Whoever calls REST. */
    public static Optional<ApiKeys.Caller> key(HttpServletRequest request) {
        return Optional.ofNullable((ApiKeys.Caller) request.getAttribute(KEY));
    }

    static Actor actor(HttpServletRequest request) {
        return key(request)
                .map(ApiKeys.Caller::actor)
                .or(() -> account(request).map(Account::atPage))
                .orElse(Actor.NOBODY);
    }
}
