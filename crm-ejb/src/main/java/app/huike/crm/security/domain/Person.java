package app.huike.crm.security.domain;

import app.huike.crm.security.Look;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A user. Whoever is deactivated or gets a new password is thrown out of every session that was begun before. */
@Entity
@Table(name = "app_user")
public class Person {

    private static final int LONGEST_NAME = 200;

    @Id
    private UUID id;

    private String login;
    private String name;
    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    private String team;
    private String locale;

    @Enumerated(EnumType.STRING)
    private Look.Theme theme;

    @Enumerated(EnumType.STRING)
    private Look.Density density;

    @Enumerated(EnumType.STRING)
    private Look.Contrast contrast;

    private boolean active;
    private int credential;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "lead_id")
    private UUID leadId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "app_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    @Version
    private long version;

    protected Person() {}

    public Person(UUID id, String login, Instant createdAt) {
        this.id = id;
        this.login = login;
        this.createdAt = createdAt;
        this.active = true;
    }

    /** Sessions begun with the old password end. */
    public void password(String hash) {
        passwordHash = hash;
        credential++;
    }

    public void deactivate() {
        active = false;
        credential++;
    }

    public void reactivate() {
        active = true;
    }

    /** Refuses a name that is missing or longer than 200 characters. */
    public void call(String newName) {
        if (newName == null || newName.isBlank()) {
            throw Refused.invalid(FieldProblem.missing("name"));
        }
        if (newName.length() > LONGEST_NAME) {
            throw Refused.invalid(FieldProblem.invalid("name", newName, "at most " + LONGEST_NAME + " characters"));
        }
        name = newName.strip();
    }

    public void email(String address) {
        email = address;
    }

    public void team(String newTeam) {
        team = newTeam;
    }

    public void locale(String tag) {
        locale = tag;
    }

    public void look(Look look) {
        theme = look.theme();
        density = look.density();
        contrast = look.contrast();
    }

    /** Null: by nobody. */
    public void ledBy(UUID lead) {
        leadId = lead;
    }

    /** Keys of roles. */
    public void roles(Set<String> keys) {
        roles.retainAll(keys);
        roles.addAll(keys);
    }

    public UUID id() {
        return id;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String team() {
        return team;
    }

    public String locale() {
        return locale;
    }

    public Look look() {
        return new Look(theme, density, contrast);
    }

    public boolean active() {
        return active;
    }

    public int credential() {
        return credential;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Optional<UUID> lead() {
        return Optional.ofNullable(leadId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Set<String> roles() {
        return Set.copyOf(roles);
    }
}
