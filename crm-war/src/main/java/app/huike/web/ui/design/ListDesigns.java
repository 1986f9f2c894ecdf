package app.huike.web.ui.design;

import app.huike.lifecycle.check.Vocabularies;
import app.huike.lifecycle.design.Designs;
import app.huike.lifecycle.design.Draft;
import app.huike.lifecycle.design.Reviews;
import app.huike.lifecycle.palette.StageNames;
import app.huike.lifecycle.release.Release;
import app.huike.lifecycle.release.Releases;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** What is live of every stage, the drafts, and a file that becomes one. */
@Named("listDesigns")
@RequestScoped
public class ListDesigns {

    /** A stage with the live versions of its processes. */
    public record Stage(String key, String name, List<Release> live) {

        /** Whether what is live was published here, so that it can be taken back. */
        public boolean isDesigned() {
            return live.stream().anyMatch(release -> release.origin() == Release.Origin.DESIGNED);
        }
    }

    @Inject
    private Designs designs;

    @Inject
    private Releases releases;

    @Inject
    private Vocabularies stages;

    @Inject
    private Reviews reviews;

    @Inject
    private PageLook page;

    @Inject
    private Say say;

    private List<Draft> drafts;
    private List<Stage> all;
    private String stage;
    private String title;
    private Part file;
    private String back;
    private String reason;

    public List<Draft> getDrafts() {
        if (drafts == null) {
            drafts = designs.list(null);
        }
        return drafts;
    }

    public List<Stage> getStages() {
        if (all == null) {
            List<Release> live = releases.allLive();
            all = designs.stages().stream().map(name -> stage(name, live)).toList();
        }
        return all;
    }

    private Stage stage(String key, List<Release> live) {
        TreeSet<String> processes = new TreeSet<>(stages.of(key).processes());
        return new Stage(
                key,
                nameOf(key),
                live.stream()
                        .filter(release -> processes.contains(release.processKey()))
                        .toList());
    }

    /** What people call a stage. */
    public String nameOf(String key) {
        return StageNames.in(page.getLocale()).of(key);
    }

    /** The stages to choose from. */
    public List<SelectItem> getNames() {
        return designs.stages().stream()
                .map(key -> new SelectItem(key, nameOf(key)))
                .toList();
    }

    /** Those of which something is live that was published here. */
    public List<SelectItem> getDesigned() {
        return getStages().stream()
                .filter(Stage::isDesigned)
                .map(each -> new SelectItem(each.key(), each.name()))
                .toList();
    }

    /** Takes back what was published of a stage: the version before is live again. */
    public String unpublish() {
        if (!say.did(() -> reviews.unpublish(back, reason))) {
            return null;
        }
        say.goodThere("designs.takenBack");
        return "/designs/designs.xhtml?faces-redirect=true";
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Begins a draft with what is live and, where a file was chosen, with that in its place. */
    public String begin() throws IOException {
        Map<String, String> files = Map.of();
        if (UploadedFile.isChosen(file)) {
            Optional<Map<String, String>> read = UploadedFile.read(file, say);
            if (read.isEmpty()) {
                return null;
            }
            files = read.get();
        }
        return begin(files);
    }

    private String begin(Map<String, String> files) {
        AtomicReference<UUID> begun = new AtomicReference<>();
        if (!say.did(() -> begun.set(designs.begin(stage, title)))) {
            return null;
        }
        if (!say.did(() -> designs.save(begun.get(), 1, files, null))) {
            say.did(() -> designs.discard(begun.get()));
            return null;
        }
        return "/designs/design.xhtml?faces-redirect=true&id=" + begun.get();
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
