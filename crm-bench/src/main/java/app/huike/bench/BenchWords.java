package app.huike.bench;

import app.huike.launch.Refusal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words behind the name of a benchmark: {@code --customers 1000 --data DIR}. */
public final class BenchWords {

    private static final String DATA = "--data";

    private final Map<String, Integer> numbers;
    private final Path data;

    private BenchWords(Map<String, Integer> numbers, Path data) {
        this.numbers = Map.copyOf(numbers);
        this.data = data.toAbsolutePath().normalize();
    }

    /**
     * What was said, and for the rest what is usual.
     *
     * @param usual every option with its usual value, without the dashes
     * @param usualData the directory of the database where none is named
     * @throws Refusal for an option that is not one of the usual, or a value that is no number from 1
     */
    public static BenchWords parse(List<String> words, Map<String, Integer> usual, Path usualData) throws Refusal {
        Map<String, Integer> numbers = new LinkedHashMap<>(usual);
        Path data = usualData;
        for (Iterator<String> word = words.iterator(); word.hasNext(); ) {
            String option = word.next();
            String name = option.startsWith("--") ? option.substring(2) : "";
            if (!option.equals(DATA) && !usual.containsKey(name)) {
                throw new Refusal("there is no option " + option);
            }
            if (!word.hasNext()) {
                throw new Refusal(option + " wants a value behind it");
            }
            if (option.equals(DATA)) {
                data = Path.of(word.next());
            } else {
                numbers.put(name, number(option, word.next()));
            }
        }
        return new BenchWords(numbers, data);
    }

    /** The directory that is named among the words, or the usual one. */
    static Path data(List<String> words, Path usual) {
        int named = words.indexOf(DATA);
        return named < 0
                ? usual
                : Path.of(words.get(named + 1)).toAbsolutePath().normalize();
    }

    /** The value of an option. */
    public int number(String name) {
        return numbers.get(name);
    }

    /** Where the database is kept. */
    public Path data() {
        return data;
    }

    private static int number(String option, String value) throws Refusal {
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException none) {
            // told below
        }
        throw new Refusal(option + " wants a number from 1, not '" + value + "'");
    }
}
