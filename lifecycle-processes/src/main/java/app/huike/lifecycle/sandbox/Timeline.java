package app.huike.lifecycle.sandbox;

import app.huike.crm.messaging.TemplateFaulty;
import app.huike.crm.messaging.domain.Rendered;
import app.huike.crm.messaging.template.Rendering;
import app.huike.lifecycle.sandbox.TrialReport.Entry;
import app.huike.lifecycle.sandbox.TrialReport.Kind;
import app.huike.lifecycle.template.StageTemplates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** All that happened in a trial, by the trial's time; within one moment, what the customer did, then the way through the diagram, then its effects. */
final class Timeline {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Trial trial;
    private final Rendering rendering;
    private final List<String> faulty = new ArrayList<>();

    Timeline(Trial trial) {
        this.trial = trial;
        this.rendering = Rendering.ofShipped(List.of(new StageTemplates()), trial.shop);
    }

    TrialReport report(String title, List<Entry> told, List<String> unmet, String broken) {
        List<Entry> entries = new ArrayList<>(told);
        Map<String, Integer> visits = new TreeMap<>();
        TreeSet<String> at = new TreeSet<>();
        for (Journey journey : trial.journeys()) {
            journey.visits().forEach(step -> {
                visits.merge(step.element(), 1, Integer::sum);
                entries.add(new Entry(step.at(), Kind.STEP, step.element(), named(step.name())));
            });
            at.addAll(journey.isAt());
        }
        trial.post.sent().forEach(sent -> entries.add(message(sent)));
        trial.post
                .unsent()
                .forEach(unsent -> entries.add(
                        new Entry(unsent.at(), Kind.NO_MESSAGE, unsent.template(), Map.of("reason", unsent.reason()))));
        trial.coupons
                .all()
                .forEach(coupon -> entries.add(new Entry(
                        coupon.grantedAt(),
                        Kind.COUPON,
                        coupon.offer(),
                        Map.of("until", coupon.validUntil().toString()))));
        trial.tasks.all().forEach(task -> {
            entries.add(
                    new Entry(task.createdAt(), Kind.TASK, task.kind(), Map.of("due", String.valueOf(task.dueAt()))));
            if (task.endedAt() != null) {
                entries.add(new Entry(
                        task.endedAt(),
                        Kind.TASK_ENDED,
                        task.kind(),
                        Map.of("outcome", String.valueOf(task.outcome()))));
            }
        });
        trial.diary
                .lines()
                .forEach(line ->
                        entries.add(new Entry(line.at(), Kind.LOG, line.toString(), withoutIds(line.detail()))));
        entries.sort(Comparator.comparing(Entry::at).thenComparing(Entry::kind));
        String reason = broken == null && !faulty.isEmpty() ? faulty.get(0) : broken;
        return new TrialReport(title, entries, List.copyOf(at), visits, List.copyOf(unmet), reason);
    }

    /** Ids are others each time; what they are part of says nothing without them. */
    private static Map<String, String> withoutIds(Map<String, String> detail) {
        Map<String, String> told = new TreeMap<>(detail);
        told.values().removeIf(value -> ID.matcher(value).find());
        return told;
    }

    private static Map<String, String> named(String name) {
        return name == null ? Map.of() : Map.of("name", name);
    }

    /** As the customer would read it; a text that cannot be written breaks the trial, and the rest is told all the same. */
    private Entry message(MessagesInMemory.Sent sent) {
        return new Entry(sent.at(), Kind.MESSAGE, sent.template(), written(sent));
    }

    private Map<String, String> written(MessagesInMemory.Sent sent) {
        try {
            Rendered texts = rendered(sent);
            return Map.of("subject", texts.subject(), "text", texts.text());
        } catch (TemplateFaulty fault) {
            faulty.add("The message " + sent.template() + " cannot be written: " + fault.getMessage());
            return Map.of();
        }
    }

    private Rendered rendered(MessagesInMemory.Sent sent) {
        return rendering.render(
                sent.request(),
                trial.customers.recipient(
                        sent.request().customerId(),
                        sent.request().channel(),
                        sent.request().purpose()),
                Optional.of("https://shop.example/u"));
    }
}
