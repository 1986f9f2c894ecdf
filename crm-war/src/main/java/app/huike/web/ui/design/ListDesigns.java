package app.huike.web.ui.design;

import app.huike.lifecycle.check.Vocabularies;
import app.huike.lifecycle.design.Designs;
import app.huike.lifecycle.design.Draft;
import app.huike.lifecycle.release.Release;
import app.huike.lifecycle.release.Releases;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
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
    public record Stage(String name, List<Release> live) {}

    @Inject
    private Designs designs;

    @Inject
    private Releases releases;

    @Inject
    private Vocabularies stages;

    @Inject
    private Say say;

    private List<Draft> drafts;
    private List<Stage> all;
    private String stage;
    private String title;
    private Part file;

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

    private Stage stage(String name, List<Release> live) {
        TreeSet<String> processes = new TreeSet<>(stages.of(name).processes());
        return new Stage(
                name,
                live.stream()
                        .filter(release -> processes.contains(release.processKey()))
                        .toList());
    }

    public List<String> getNames() {
        return designs.stages();
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
