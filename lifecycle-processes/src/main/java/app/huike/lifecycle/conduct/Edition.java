package app.huike.lifecycle.conduct;

import java.time.Instant;
import java.util.List;

/**
 * The rules as they were written once.
 *
 * @param rules in whole sentences, line by line
 * @param phrases what is never said to customers
 * @param writtenBy login
 */
public record Edition(int number, String rules, List<String> phrases, String writtenBy, Instant writtenAt) {

    public Edition {
        phrases = List.copyOf(phrases);
    }
}
