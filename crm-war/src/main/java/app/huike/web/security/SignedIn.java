package app.huike.web.security;

import app.huike.crm.security.Account;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whoever is logged in at this page, with the rights of this moment; on pages without log-in perhaps nobody. */
@Named("signedIn")
@RequestScoped
public class SignedIn {

    @Inject
    private HttpServletRequest request;

    /** Empty where nobody is logged in. */
    public Optional<Account> account() {
        return Caller.account(request);
    }

    public boolean isSomebody() {
        return account().isPresent();
    }

    /** Null where nobody is logged in. */
    public String getLogin() {
        return account().map(Account::login).orElse(null);
    }

    /** As colleagues read it; null where nobody is logged in. */
    public String getName() {
        return account().map(Account::name).orElse(null);
    }

    /** Keys of the roles, such as {@code account-manager}, sorted. */
    public List<String> getRoles() {
        return account().stream()
                .flatMap(account -> account.roles().stream())
                .map(Role::key)
                .sorted()
                .toList();
    }

    /** Whether that right is there, by its name such as {@code IMPORT}. */
    public boolean may(String permission) {
        return account()
                .map(account -> account.may(Permission.valueOf(permission)))
                .orElse(false);
    }

    /** Whether that role is there, by its key such as {@code lead}. */
    public boolean is(String role) {
        return account().map(account -> account.roles().contains(Role.of(role))).orElse(false);
    }

    /** The language that the user chose; null where the browser's holds. */
    public Locale getLocale() {
        return account().map(Account::locale).map(Locale::forLanguageTag).orElse(null);
    }
}
