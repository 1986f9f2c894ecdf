package app.huike.crm.security;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody can do.
 *
 * @param languages such as {@code en} or {@code zh-Hant}, in alphabetical order
 */
public record PersonSkills(String login, String name, List<String> languages, List<Certificate> certificates) {

    /**
     * Something that was learnt.
     *
     * @param key such as {@code repair}: diagrams name it
     * @param validUntil the last day on which it holds; null: for good
     */
    public record Certificate(String key, LocalDate validUntil) {

        /** Whether it held until before that day. */
        public boolean isOver(LocalDate day) {
            return validUntil != null && validUntil.isBefore(day);
        }
    }

    public PersonSkills {
        languages = List.copyOf(languages);
        certificates = List.copyOf(certificates);
    }
}
