package app.huike.crm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The secrets with which links for customers are signed: each is made once for an installation and kept in its database. */
@ApplicationScoped
public class LinkSecrets {

    private static final int LENGTH = 32;

    @Inject
    private Settings settings;

    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    /** The secret of that name. What is remembered is committed, and never changes: see {@link Settings#keepFirst}. */
    public byte[] get(String name) {
        return known.computeIfAbsent(name, this::kept).clone();
    }

    private byte[] kept(String name) {
        return Base64.getDecoder().decode(settings.get(name).orElseGet(() -> settings.keepFirst(name, made())));
    }

    private static String made() {
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }
}
