package app.huike.lifecycle.sandbox;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.Consents;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.Recipient;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Customers in memory: whom a trial is about, with what they allow. */
@Vetoed
public final class CustomersInMemory extends Customers {

    private static final class Person {
        private String name;
        private String email;
        private String phone;
        private UUID ownerId;
        private String owner;
        private String birthday;
        private ZoneId zone = ZoneOffset.UTC;
        private Locale locale = Locale.ENGLISH;
        private final Set<String> flags = new HashSet<>();
        private final Map<String, ConsentState> consents = new HashMap<>();
        private final List<UUID> same = new ArrayList<>();
    }

    private final Map<UUID, Person> people = new HashMap<>();
    private final List<ConsentStatement> statements = new ArrayList<>();

    /** A customer with name, e-mail and phone, who allows everything. */
    public void knows(UUID id, String name) {
        Person person = bare(id);
        person.name = name;
        person.email = "someone@example.com";
        person.phone = "+14155550100";
        for (Purpose purpose : Purpose.values()) {
            EnumSet.allOf(Channel.class)
                    .forEach(channel -> person.consents.put(purpose + "/" + channel, ConsentState.GRANTED));
        }
    }

    /** A customer of whom a purchase told the ref and nothing else. */
    public void forgets(UUID id) {
        people.put(id, new Person());
    }

    private Person bare(UUID id) {
        return people.computeIfAbsent(id, key -> new Person());
    }

    public void owner(UUID id, String login) {
        people.get(id).owner = login;
        people.get(id).ownerId = UUID.nameUUIDFromBytes(login.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** {@code --MM-DD} */
    public void wasBorn(UUID id, String day) {
        people.get(id).birthday = day;
    }

    public void livesIn(UUID id, String zone) {
        people.get(id).zone = ZoneId.of(zone);
    }

    public void speaks(UUID id, Locale language) {
        people.get(id).locale = language;
    }

    public void flag(UUID id, String flag) {
        people.get(id).flags.add(flag);
    }

    public void sameAs(UUID id, UUID other) {
        people.get(id).same.add(other);
    }

    public void withdraws(UUID id, Purpose purpose, Channel channel) {
        people.get(id).consents.put(purpose + "/" + channel, ConsentState.WITHDRAWN);
    }

    /** Said neither yes nor no. */
    public void saysNothingOf(UUID id, Purpose purpose, Channel channel) {
        people.get(id).consents.remove(purpose + "/" + channel);
    }

    public List<ConsentStatement> statements() {
        return statements;
    }

    @Override
    public CustomerView get(UUID id) {
        Person person = people.get(id);
        return new CustomerView(
                id,
                "C-1",
                person.name,
                person.email,
                person.phone,
                null,
                person.locale,
                null,
                person.zone,
                person.ownerId,
                person.owner,
                person.owner,
                "main",
                person.birthday,
                null,
                List.of(),
                Instant.EPOCH);
    }

    @Override
    public Set<String> flags(UUID id) {
        return people.get(id).flags;
    }

    @Override
    public List<UUID> sameContactAs(UUID id) {
        return people.get(id).same;
    }

    @Override
    public Optional<UUID> owner(UUID id) {
        return Optional.ofNullable(people.get(id).ownerId);
    }

    @Override
    public Recipient recipient(UUID id, Channel channel, Purpose purpose) {
        Person person = people.get(id);
        return new Recipient(
                id,
                person.name,
                channel == Channel.PHONE ? person.phone : person.email,
                true,
                person.consents.getOrDefault(purpose + "/" + channel, ConsentState.UNKNOWN),
                person.locale,
                person.zone);
    }

    /** The door of consent, whose statements hold here. */
    public Consents consents() {
        return new Consents() {

            @Override
            public void state(UUID id, ConsentStatement statement) {
                statements.add(statement);
                people.get(id).consents.put(statement.purpose() + "/" + statement.channel(), statement.state());
            }
        };
    }
}
