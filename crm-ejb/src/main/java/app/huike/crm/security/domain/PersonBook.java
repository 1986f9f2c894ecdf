package app.huike.crm.security.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The users as they are kept. What is changed of one inside a transaction is stored with it. */
public interface PersonBook {

    Optional<Person> find(UUID id);

    Optional<Person> find(String login);

    /** All, by login: a shop has dozens. */
    List<Person> all();

    /** Active users of a role, by login. */
    List<Person> active(String role);

    /** Names of all by login. */
    Map<String, String> names();

    boolean empty();

    void add(Person person);

    /** Observers and other rooms read by JDBC: they see only what is flushed. */
    void flush();

    /** One writer at a time decides who is the last administrator. */
    void lockAdministration();
}
