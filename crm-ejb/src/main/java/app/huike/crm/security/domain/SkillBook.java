package app.huike.crm.security.domain;

import app.huike.crm.security.PersonSkills;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What the people of the shop can do. */
public interface SkillBook {

    /** Of all active people who work on tasks, by name. */
    List<PersonSkills> all();

    /** These and no others. */
    void setLanguages(UUID user, Collection<String> languages);

    /** Puts it in the place of the one of the same key. */
    void add(UUID user, PersonSkills.Certificate certificate, String by, Instant at);

    /** Answers whether it was there. */
    boolean remove(UUID user, String certificate);

    /** Whether any active person of that team who works on tasks lacks nothing of it. */
    boolean anybody(String team, String certificate, String language, LocalDate today);

    /** What somebody lacks of what is needed, in words between blanks; empty for nothing. */
    String lacks(String login, String certificate, String language, LocalDate today);
}
