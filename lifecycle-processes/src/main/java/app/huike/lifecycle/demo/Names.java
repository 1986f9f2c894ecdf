package app.huike.lifecycle.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Invented names of one language. */
final class Names {

    private final boolean familyFirst;
    private final List<Part> families = new ArrayList<>();
    private final List<Part> givens = new ArrayList<>();

    /** One name, as it is written and in Latin letters. */
    private record Part(String written, String latin) {}

    /** A whole name, and what its owner's mailbox is called. */
    record Name(String written, String mailbox) {}

    private Names(boolean familyFirst) {
        this.familyFirst = familyFirst;
    }

    /** The names of that language: {@code en}, {@code zh-Hans} or {@code zh-Hant}. */
    static Names of(Locale locale) {
        String file = "/demo/names-" + locale.toLanguageTag() + ".txt";
        Names names = new Names(locale.getLanguage().equals("zh"));
        try (InputStream text = Names.class.getResourceAsStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(names::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
        return names;
    }

    private void add(String line) {
        String[] words = line.split(" ");
        Part part = new Part(words[1], words[words.length - 1].toLowerCase(Locale.ROOT));
        (words[0].equals("family") ? families : givens).add(part);
    }

    /** The name of the customer of that number. */
    Name of(int number) {
        Part family = Dice.pick(families, "family name", number);
        Part given = Dice.pick(givens, "given name", number);
        String written = familyFirst ? family.written() + given.written() : given.written() + " " + family.written();
        return new Name(written, given.latin() + "." + family.latin());
    }
}
