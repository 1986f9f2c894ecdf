package app.huike.crm.security.store;

import app.huike.crm.security.domain.Person;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The users' table. */
@Stateless
public class PersonStore {

    @PersistenceContext(unitName = "crm")
    private EntityManager database;

    public Optional<Person> find(UUID id) {
        return Optional.ofNullable(database.find(Person.class, id));
    }

    public Optional<Person> find(String login) {
        return database.createQuery("select p from Person p where p.login = :login", Person.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    /** All, by login: a shop has dozens. */
    public List<Person> all() {
        return database.createQuery(
                        "select distinct p from Person p left join fetch p.roles order by p.login", Person.class)
                .getResultList();
    }

    /** Active users of a role, by login. */
    public List<Person> active(String role) {
        return database.createQuery(
                        "select p from Person p where p.active = true and :role member of p.roles order by p.login",
                        Person.class)
                .setParameter("role", role)
                .getResultList();
    }

    public boolean empty() {
        return database.createQuery("select count(p) from Person p", Long.class).getSingleResult() == 0;
    }

    public void add(Person person) {
        database.persist(person);
        flush();
    }

    /** Observers and other rooms read by JDBC: they see only what is flushed. */
    public void flush() {
        database.flush();
    }

    /** One writer at a time decides who is the last administrator. */
    public void lockAdministration() {
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(4875002)) as lock", Integer.class)
                .getSingleResult();
    }
}
