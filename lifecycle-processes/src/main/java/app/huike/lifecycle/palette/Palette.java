package app.huike.lifecycle.palette;

import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.check.Vocabularies;
import app.huike.lifecycle.check.Vocabulary;
import app.huike.lifecycle.check.Vocabulary.KnownStep;
import app.huike.lifecycle.engine.StepTemplate.Drawn;
import app.huike.lifecycle.task.DrawnTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The door of those who ask what can be drawn. Refusal {@code STAGE_UNKNOWN}. */
@ApplicationScoped
public class Palette {

    private Vocabularies offered;

    Palette() {}

    @Inject
    Palette(Vocabularies offered) {
        this.offered = offered;
    }

    /** The steps of a stage, those of all stages first; of every stage where it is null. */
    public List<DrawnStep> steps(String stage, Locale locale) {
        Rights.require(Permission.DESIGN_READ);
        if (stage != null && !offered.stages().contains(stage)) {
            throw Refused.unknown("STAGE_UNKNOWN");
        }
        return read(offered, stage, locale);
    }

    /** The same without asking for rights, for the build. */
    public static List<DrawnStep> read(Vocabularies offered, String stage, Locale locale) {
        Set<String> stages = stage == null ? new TreeSet<>(offered.stages()) : Set.of(stage);
        Map<String, DrawnStep> steps = new LinkedHashMap<>();
        for (String each : stages) {
            Vocabulary vocabulary = offered.of(each);
            StepReader reader =
                    new StepReader(locale, stage == null ? null : vocabulary, offered.chosenTemplates(each));
            vocabulary.steps().forEach((name, step) -> drawn(steps, reader, name, step, each));
            drawn(steps, reader, DrawnTask.NAME, Vocabulary.PERSONS_TASK, each);
        }
        List<DrawnStep> sorted = new ArrayList<>(steps.values());
        sorted.sort(Comparator.comparing(DrawnStep::stage).thenComparing(DrawnStep::name));
        return sorted;
    }

    private static void drawn(
            Map<String, DrawnStep> steps, StepReader reader, String name, KnownStep step, String stage) {
        if (step.template().drawnAs() != Drawn.LISTENER) {
            steps.putIfAbsent(name, reader.step(name, step, stage));
        }
    }
}
