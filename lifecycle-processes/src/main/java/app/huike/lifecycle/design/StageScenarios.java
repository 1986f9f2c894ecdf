package app.huike.lifecycle.design;

import app.huike.crm.shared.Refused;
import app.huike.lifecycle.check.Vocabularies;
import app.huike.lifecycle.release.Publishing;
import app.huike.lifecycle.release.ShippedStages;
import app.huike.lifecycle.sandbox.ScenarioReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The scenarios of a stage: those that lie beside the shipped diagrams, and those that designers keep in their drafts, which go live with what was drawn.
 * One of the same name takes the place of a shipped one; where it says the same it is not kept, so that a newer product may better it.
 */
@ApplicationScoped
class StageScenarios {

    private DraftTable drafts;
    private Vocabularies stages;
    private Publishing publishing;

    StageScenarios() {}

    @Inject
    StageScenarios(DraftTable drafts, Vocabularies stages, Publishing publishing) {
        this.drafts = drafts;
        this.stages = stages;
        this.publishing = publishing;
    }

    /** Those of what is live. */
    List<StageScenario> live(String stage) {
        return of(stage, keptLive(stage));
    }

    /** Those of a draft with these files. */
    List<StageScenario> of(String stage, SortedMap<String, String> files) {
        return all(stage, DraftFiles.scenarios(files));
    }

    /** What designers keep beside what is live, as files of a draft. */
    SortedMap<String, String> keptLive(String stage) {
        return publishing
                .liveDraft(stages.of(stage).processes())
                .flatMap(drafts::find)
                .map(draft -> drafts.everything(draft.id(), draft.edition()))
                .map(DraftFiles::notDrawn)
                .orElseGet(TreeMap::new);
    }

    /** The files without scenarios that say what a shipped one of the same name says. */
    SortedMap<String, String> withoutShipped(String stage, SortedMap<String, String> files) {
        SortedMap<String, String> own = new TreeMap<>(files);
        shipped(stage).forEach((file, text) -> own.remove(StageScenario.inDraft(file), text));
        return own;
    }

    private static List<StageScenario> all(String stage, SortedMap<String, String> kept) {
        SortedMap<String, String> all = shipped(stage);
        all.putAll(kept);
        return all.entrySet().stream()
                .map(file -> new StageScenario(
                        file.getKey(),
                        titleOf(file.getKey(), file.getValue()),
                        file.getValue(),
                        kept.containsKey(file.getKey())))
                .toList();
    }

    /** What was kept long ago may say what is not understood any more; it is found all the same, and told when it is played. */
    private static String titleOf(String file, String text) {
        try {
            return ScenarioReader.read(text).title();
        } catch (Refused unreadable) {
            return file;
        }
    }

    private static SortedMap<String, String> shipped(String stage) {
        return ShippedStages.scenarios(StageScenarios.class.getClassLoader(), stage);
    }
}
