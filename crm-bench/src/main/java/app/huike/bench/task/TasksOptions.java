package app.huike.bench.task;

import app.huike.bench.BenchWords;
import app.huike.bench.shop.FilledShop;
import app.huike.launch.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How large, and how long.
 *
 * @param customers in the database
 * @param tasks open ones, each of another customer
 * @param people accounts among whom the tasks are shared out
 * @param sessions people who are logged in and work at the same time, each doing a step every ten seconds
 * @param warmingUp how long all pages are used before: the first minutes of a server go into compiling them, and one that has been at work for an hour is what is measured
 * @param length how long they work
 * @param data the directory of the database; one that is filled to the same size is used again
 */
public record TasksOptions(
        int customers, int tasks, int people, int sessions, Duration warmingUp, Duration length, Path data) {

    private static final Map<String, Integer> USUAL =
            Map.of("customers", 1_000_000, "tasks", 100_000, "people", 200, "sessions", 50, "warm-up", 8, "minutes", 3);

    /** What was said behind the name. */
    public static TasksOptions parse(List<String> words, Path usual) throws Refusal {
        BenchWords said = BenchWords.parse(words, USUAL, usual);
        TasksOptions options = new TasksOptions(
                said.number("customers"),
                said.number("tasks"),
                said.number("people"),
                said.number("sessions"),
                Duration.ofMinutes(said.number("warm-up")),
                Duration.ofMinutes(said.number("minutes")),
                said.data());
        if (options.tasks > options.customers) {
            throw new Refusal("--tasks is at most --customers: each task is about a customer of its own");
        }
        if (options.sessions > options.people) {
            throw new Refusal("--sessions is at most --people: nobody works twice at once");
        }
        return options;
    }

    FilledShop.Size shop() {
        return new FilledShop.Size(customers, tasks, people);
    }
}
