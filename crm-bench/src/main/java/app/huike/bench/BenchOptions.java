package app.huike.bench;

import app.huike.launch.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * How large, and how long.
 *
 * @param customers in the database
 * @param tasks open ones, each of another customer
 * @param people accounts among whom the tasks are shared out
 * @param sessions people who are logged in and work at the same time, each doing a step every ten seconds
 * @param length how long they work
 * @param data the directory of the database; one that is filled to the same size is used again
 */
public record BenchOptions(int customers, int tasks, int people, int sessions, Duration length, Path data) {

    static BenchOptions parse(List<String> words, Path usual) throws Refusal {
        int customers = 1_000_000;
        int tasks = 100_000;
        int people = 200;
        int sessions = 50;
        int minutes = 3;
        Path data = usual;
        for (Iterator<String> word = words.iterator(); word.hasNext(); ) {
            String option = word.next();
            if (!word.hasNext()) {
                throw new Refusal(option + " wants a value behind it");
            }
            String value = word.next();
            switch (option) {
                case "--customers" -> customers = number(option, value);
                case "--tasks" -> tasks = number(option, value);
                case "--people" -> people = number(option, value);
                case "--sessions" -> sessions = number(option, value);
                case "--minutes" -> minutes = number(option, value);
                case "--data" -> data = Path.of(value);
                default -> throw new Refusal("there is no option " + option);
            }
        }
        if (tasks > customers) {
            throw new Refusal("--tasks is at most --customers: each task is about a customer of its own");
        }
        if (sessions > people) {
            throw new Refusal("--sessions is at most --people: nobody works twice at once");
        }
        return new BenchOptions(
                customers,
                tasks,
                people,
                sessions,
                Duration.ofMinutes(minutes),
                data.toAbsolutePath().normalize());
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
