package app.huike.lifecycle.demo;

import app.huike.crm.security.Actor;
import app.huike.crm.security.ApiKeys;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.NewPerson;
import app.huike.crm.security.People;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Logger;

/** The demo's users and its API key. Passwords are random unless they are given, and lie in the {@link LoginsFile}. */
@Dependent
class Accounts {

    private static final Logger LOG = Logger.getLogger(Accounts.class.getName());
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One account. */
    private record Account(String login, String name, Set<Role> roles) {}

    private static final List<Account> ALL = List.of(
            new Account("manager1", "Mia Winter", Set.of(Role.ACCOUNT_MANAGER)),
            new Account("manager2", "Noah Lindqvist", Set.of(Role.ACCOUNT_MANAGER)),
            new Account("lead", "Lena Hartmann", Set.of(Role.LEAD, Role.API)),
            new Account("marketing", "Marco Bellini", Set.of(Role.MARKETING)),
            new Account("designer", "Dana Kowalski", Set.of(Role.DESIGNER)),
            new Account("reviewer", "Ravi Menon", Set.of(Role.REVIEWER)),
            new Account("admin", "Ada Sorensen", Set.of(Role.ADMIN)),
            new Account("till", "Till 1", Set.of(Role.TILL)));

    private static final String KEY_OWNER = "lead";

    @Inject
    private People people;

    @Inject
    private ApiKeys keys;

    @Inject
    private DemoSettings settings;

    @Resource
    private ManagedExecutorService threads;

    /** Makes what is missing, and writes down what one needs to log in. */
    void provide() {
        Optional<Path> file = settings.loginsFile();
        if (file.isEmpty() && settings.password().isEmpty()) {
            throw new DemoRefused("Demo mode has nowhere to write its logins: set HUIKE_DATA to a directory, or"
                    + " HUIKE_DEMO_PASSWORD to a password for all of them.");
        }
        Map<String, String> known = file.map(LoginsFile::read).orElse(Map.of());
        Map<String, String> secrets = new LinkedHashMap<>();
        // side by side: hashing a password is slow on purpose
        Map<String, Future<String>> passwords = new LinkedHashMap<>();
        for (Account account : ALL) {
            passwords.put(
                    account.login(),
                    threads.submit(() ->
                            CurrentActor.call(Actor.SYSTEM, () -> password(account, known.get(account.login())))));
        }
        passwords.forEach((login, password) -> secrets.put(login, result(password)));
        String key =
                settings.apiKey().orElseGet(() -> known.getOrDefault(LoginsFile.API_KEY, "hk_demo_" + random(40, 40)));
        keys.provision(KEY_OWNER, "demo", key);
        secrets.put(LoginsFile.API_KEY, key);
        if (!secrets.equals(known)) {
            file.ifPresent(path -> LoginsFile.write(path, secrets));
        }
        LOG.info(() -> file.map(path -> "The demo's logins lie in " + path)
                .orElse("The demo's logins have the password of HUIKE_DEMO_PASSWORD; its API key is that of"
                        + " HUIKE_DEMO_API_KEY"));
    }

    private static String result(Future<String> password) {
        try {
            return password.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the accounts were made", stop);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("an account cannot be made", failure.getCause());
        }
    }

    private String password(Account account, String known) {
        String password = settings.password().orElseGet(() -> known != null ? known : random(16, 4));
        boolean there = known != null || exists(account.login());
        PersonView person = people.provision(
                new NewPerson(account.login(), account.name(), null, NewPerson.MAIN_TEAM, account.roles(), password));
        if (there && !password.equals(known)) {
            // the file was lost, or another password is given now: nobody could log in with the old one
            people.setPassword(person.id(), password);
        }
        return password;
    }

    private boolean exists(String login) {
        return people.list().stream().anyMatch(person -> person.login().equals(login));
    }

    /** Letters that nobody takes for others, in groups. */
    private static String random(int length, int group) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i > 0 && i % group == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
