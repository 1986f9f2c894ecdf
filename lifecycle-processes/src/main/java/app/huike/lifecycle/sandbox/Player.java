package app.huike.lifecycle.sandbox;

import app.huike.lifecycle.sandbox.Scenario.After;
import app.huike.lifecycle.sandbox.Scenario.Expects;
import app.huike.lifecycle.sandbox.Scenario.Finishes;
import app.huike.lifecycle.sandbox.Scenario.Happens;
import app.huike.lifecycle.sandbox.Scenario.Move;
import app.huike.lifecycle.sandbox.Scenario.Person;
import app.huike.lifecycle.sandbox.TrialReport.Entry;
import app.huike.lifecycle.sandbox.TrialReport.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Plays a scenario in a trial, line by line, and tells what came of it. */
final class Player {

    private final Trial trial;
    private final Scenario scenario;
    private final List<Entry> told = new ArrayList<>();
    private final List<String> unmet = new ArrayList<>();

    Player(Trial trial, Scenario scenario) {
        this.trial = trial;
        this.scenario = scenario;
    }

    /** From an empty engine to the last line, or to the line that cannot be played. */
    TrialReport play() {
        String broken = null;
        trial.begin();
        try {
            attempt("customer", () -> prepare(scenario.customer()));
            for (int line = 1; line <= scenario.moves().size(); line++) {
                int number = line;
                attempt("line " + line, () -> move(number, scenario.moves().get(number - 1)));
            }
        } catch (TrialBroken told) {
            broken = told.getMessage();
        }
        try {
            return new Timeline(trial).report(scenario.title(), told, unmet, broken);
        } finally {
            trial.end();
        }
    }

    /** Whatever goes wrong is told with its place, and never passes for a trial that was played to its end. */
    private static void attempt(String place, Runnable deed) {
        try {
            deed.run();
        } catch (TrialBroken broken) {
            throw new TrialBroken(place + ": " + broken.getMessage(), broken);
        } catch (RuntimeException notUnderstood) {
            throw new TrialBroken(place + " cannot be played: " + notUnderstood, notUnderstood);
        }
    }

    private void prepare(Person person) {
        if (person.unknown()) {
            trial.customers.forgets(Trial.CUSTOMER);
        } else {
            trial.customers.knows(Trial.CUSTOMER, person.name());
        }
        trial.customers.speaks(Trial.CUSTOMER, Locale.forLanguageTag(person.language()));
        if (person.owner() != null) {
            trial.customers.owner(Trial.CUSTOMER, person.owner());
        }
        person.flags().forEach(flag -> trial.customers.flag(Trial.CUSTOMER, flag));
        person.withdrawn().forEach(trial::isWithdrawn);
    }

    private void move(int line, Move move) {
        if (move instanceof After after) {
            trial.time.after(after.time().toString());
        } else if (move instanceof Finishes finishes) {
            tell("finishes", finishes.task() + " " + finishes.outcome());
            trial.finishes(finishes.task(), finishes.outcome(), finishes.answers());
        } else if (move instanceof Happens happens) {
            tell(happens.what(), happens.value());
            happening(happens.what()).accept(happens.value());
        } else if (move instanceof Expects expects) {
            expect(line, expects);
        }
    }

    private void tell(String what, String value) {
        told.add(new Entry(trial.clock.instant(), Kind.EVENT, what, value == null ? Map.of() : Map.of("value", value)));
    }

    private Consumer<String> happening(String what) {
        Map<String, Consumer<String>> happenings = trial.happenings();
        Consumer<String> happening = happenings.get(what);
        if (happening == null) {
            throw new TrialBroken("Nothing here is called " + what + "; there are after, expect, finishes and "
                    + String.join(", ", happenings.keySet()));
        }
        return happening;
    }

    private void expect(int line, Expects expected) {
        compare(line, "at", expected.at() == null ? null : sorted(expected.at()), where());
        compare(line, "messages", expected.messages(), trial.post.templates());
        compare(
                line,
                "coupons",
                expected.coupons(),
                trial.coupons.grants().stream().map(grant -> grant.offer()).toList());
        compare(
                line,
                "tasks",
                expected.tasks() == null ? null : sorted(expected.tasks()),
                sorted(trial.tasks.openKinds()));
        compare(line, "points", expected.points(), String.valueOf(trial.points.sum()));
        String end =
                trial.begun() == 0 ? "nothing began" : trial.journey().end().orElse("it goes on");
        compare(line, "ended", expected.ended(), end);
        if (expected.log() != null) {
            List<String> missing = new ArrayList<>(expected.log());
            missing.removeAll(trial.diary.entries());
            compare(line, "log", List.of(), missing);
        }
    }

    private List<String> where() {
        return sorted(trial.journeys().stream()
                .flatMap(journey -> journey.isAt().stream())
                .toList());
    }

    private static List<String> sorted(List<String> words) {
        return List.copyOf(new TreeSet<>(words));
    }

    private void compare(int line, String part, Object expected, Object found) {
        if (expected != null && !expected.equals(found)) {
            unmet.add("line " + line + ": " + part + " should be " + expected + " and is " + found);
        }
    }
}
