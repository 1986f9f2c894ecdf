package app.huike.web.security;

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
        if (place.isEngine()) {
            return known(bearer(request).flatMap(keys::authenticate).or(() -> passwords.of(request)), request, context);
        }
        return place.isRest()
                ? known(bearer(request).flatMap(keys::authenticate), request, context)
                : bySession(request, context);
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
