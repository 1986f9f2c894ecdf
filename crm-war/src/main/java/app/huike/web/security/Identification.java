package app.huike.web.security;

import app.huike.crm.platform.DatabaseFailure;
import app.huike.crm.security.Account;
import app.huike.crm.security.ApiKeys;
import app.huike.crm.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one mechanism of log-in: REST by bearer key, pages by session, modelers that deploy by key or by name and password. It only finds out who is there and tells the container; turning people
 * away is {@link Gate}'s, because a page, a form in the background and a program each want another answer.
 */
@ApplicationScoped
public class Identification implements HttpAuthenticationMechanism {

    private static final Pattern BEARER = Pattern.compile("Bearer +([\\x21-\\x7e]{1,512})", Pattern.CASE_INSENSITIVE);

    private static final Logger LOG = Logger.getLogger(Identification.class.getName());

    @Inject
    private ApiKeys keys;

    @Inject
    private KnownAccounts accounts;

    @Inject
    private PasswordOfModeler passwords;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Place place = Place.of(request);
        try {
            return place.isEngine() || place.isRest()
                    ? known(place.isEngine() ? ofModeler(request) : ofKey(request), request, context)
                    : bySession(request, context);
        } catch (RuntimeException failure) {
            if (!DatabaseFailure.isCausedByOutage(failure)) {
                throw failure;
            }
            LOG.log(Level.WARNING, "Nobody can be known, for the database is away: {0}", failure.getMessage());
            Caller.cannotBeKnown(request);
            return context.doNothing();
        }
    }

    private Optional<ApiKeys.Caller> ofKey(HttpServletRequest request) {
        return bearer(request).flatMap(keys::authenticate);
    }

    private Optional<ApiKeys.Caller> ofModeler(HttpServletRequest request) {
        return ofKey(request).or(() -> passwords.of(request));
    }

    private AuthenticationStatus known(
            Optional<ApiKeys.Caller> caller, HttpServletRequest request, HttpMessageContext context) {
        if (caller.isEmpty()) {
            return context.doNothing();
        }
        Caller.is(request, caller.get());
        return context.notifyContainerAboutLogin(
                caller.get().actor().login(), groups(caller.get().actor().roles()));
    }

    private AuthenticationStatus bySession(HttpServletRequest request, HttpMessageContext context) {
        Optional<Account> account = LoggedIn.of(request).flatMap(accounts::of);
        if (account.isEmpty()) {
            return context.doNothing();
        }
        Caller.is(request, account.get());
        return context.notifyContainerAboutLogin(
                account.get().login(), groups(account.get().roles()));
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        Matcher matcher = BEARER.matcher(header == null ? "" : header);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Set<String> groups(Set<Role> roles) {
        return roles.stream().map(Role::key).collect(Collectors.toSet());
    }
}
