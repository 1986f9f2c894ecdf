package app.huike.crm.security.store;

import app.huike.crm.security.domain.Person;
import app.huike.crm.security.domain.PersonBook;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The users' table, as entities: one user at a time is looked at and changed. */
@Dependent
class JpaPersonBook implements PersonBook {

    @PersistenceContext(unitName = "crm")
    EntityManager database;

    @Override
    public Optional<Person> find(UUID id) {
        return Optional.ofNullable(database.find(Person.class, id));
    }

    @Override
    public Optional<Person> find(String login) {
        return database.createQuery("select p from Person p where p.login = :login", Person.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Person> all() {
        return database.createQuery(
                        "select distinct p from Person p left join fetch p.roles order by p.login", Person.class)
                .getResultList();
    }

    @Override
    public List<Person> active(String role) {
        return database.createQuery(
                        "select distinct p from Person p left join fetch p.roles where p.active = true"
                                + " and :role member of p.roles order by p.login",
                        Person.class)
                .setParameter("role", role)
                .getResultList();
    }

    @Override
    public Map<String, String> names() {
        return database.createQuery("select p.login, p.name from Person p", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    @Override
    public boolean empty() {
        return database.createQuery("select count(p) from Person p", Long.class).getSingleResult() == 0;
    }

    @Override
    public void add(Person person) {
        database.persist(person);
        flush();
    }

    @Override
    public void flush() {
        database.flush();
    }

    @Override
    public void lockAdministration() {
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(4875002)) as lock", Integer.class)
                .getSingleResult();
    }
}
