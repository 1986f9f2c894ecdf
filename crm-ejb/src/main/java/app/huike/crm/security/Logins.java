package app.huike.crm.security;

import app.huike.crm.security.domain.Login;
import app.huike.crm.security.domain.LoginDelay;
import app.huike.crm.security.domain.LoginFailures;
import app.huike.crm.security.domain.Person;
import app.huike.crm.security.domain.PersonBook;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where people prove who they are. Failures make the next attempt wait, by name and by address; nobody is ever locked out, and a name that
 * nobody has takes as long as a wrong password.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Logins {

    private static final int LONGEST_PASSWORD = 1_000;

    @Inject
    private PersonBook people;

    @Inject
    private LoginFailures failures;

    @Inject
    private LoginQueue queue;

    @Inject
    private PasswordHashes hashes;

    @Inject
    private Audit audit;

    /**
     * Checks a name and a password, after the wait that earlier failures have earned.
     *
     * @param address from where the attempt comes
     * @throws Refused {@code LOGIN_FAILED} whatever is wrong; {@code LOGIN_TOO_FAST} where too many attempts wait already
     */
    public Account logIn(String name, String password, String address) {
        String login = Login.normal(name);
        if (login.isEmpty() || login.length() > 64 || password == null || password.length() > LONGEST_PASSWORD) {
            throw Refused.rule("LOGIN_FAILED");
        }
        String byName = "name:" + login.replace('\0', ' ');
        String byAddress = "address:" + address;
        queue.wait(address, delay(byName, byAddress));
        Optional<Person> person = people.find(login.replace('\0', ' ')).filter(Person::active);
        if (!hashes.match(password, person.map(Person::passwordHash).orElse(null))) {
            failed(login, address, person.isPresent());
            throw Refused.rule("LOGIN_FAILED");
        }
        failures.forget(byName);
        failures.takeBack(byAddress);
        Account account = Account.of(person.orElseThrow());
        CurrentActor.run(account.atPage(), () -> audit.record("LOGGED_IN", login, Map.of("address", address)));
        return account;
    }

    /** The account as it is now, where the session may go on; empty where the user was deactivated or has another password. */
    public Optional<Account> stillIn(UUID userId, int credential) {
        return people.find(userId)
                .filter(Person::active)
                .filter(person -> person.credential() == credential)
                .map(Account::of);
    }

    /** Writes down that whoever acts logged out. */
    public void logOut() {
        audit.record("LOGGED_OUT", CurrentActor.get().login(), Map.of());
    }

    private Duration delay(String byName, String byAddress) {
        Duration ofName = LoginDelay.NAME.after(failures.count(byName));
        Duration ofAddress = LoginDelay.ADDRESS.after(failures.count(byAddress));
        return ofName.compareTo(ofAddress) > 0 ? ofName : ofAddress;
    }

    private void failed(String login, String address, boolean known) {
        if (known) {
            audit.record("LOGIN_FAILED", login, Map.of("address", address));
        }
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forgetOldFailures() {
        failures.clean();
    }
}
