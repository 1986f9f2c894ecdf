package app.huike.crm.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Hashes passwords so slowly that guessing at a stolen table does not pay, and so few at once that guessing at the door does not take the
 * whole machine.
 */
@ApplicationScoped
class PasswordHashes {

    private static final Map<String, String> STRENGTH = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
            "Pbkdf2PasswordHash.Iterations", "600000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");

    private final Semaphore atOnce =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    private Pbkdf2PasswordHash hash;
    private String nobodys;

    protected PasswordHashes() {}

    @Inject
    PasswordHashes(Pbkdf2PasswordHash hash) {
        this.hash = hash;
    }

    @PostConstruct
    void prepare() {
        hash.initialize(STRENGTH);
        nobodys = hash.generate("nobody has this password".toCharArray());
    }

    String of(String password) {
        atOnce.acquireUninterruptibly();
        try {
            return hash.generate(password.toCharArray());
        } finally {
            atOnce.release();
        }
    }

    /** Whether the password is that of the hash; takes as long where there is no hash. */
    boolean match(String password, String stored) {
        atOnce.acquireUninterruptibly();
        try {
            boolean same = hash.verify(password.toCharArray(), stored == null ? nobodys : stored);
            return same && stored != null;
        } finally {
            atOnce.release();
        }
    }
}
