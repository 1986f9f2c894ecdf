package app.huike.web.ui.task;

import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.task.TaskFile;
import app.huike.lifecycle.task.TaskFiles;
import app.huike.web.ui.Say;
import app.huike.web.ui.Show;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** The files beside the task of this page. */
@Named("keepFiles")
@RequestScoped
public class KeepFiles {

    private static final int KILO = 1024;

    @Inject
    private TaskFiles files;

    @Inject
    private SeeTask seen;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    @Inject
    private Say say;

    private Part file;
    private List<TaskFile> all;

    public String add() throws IOException {
        if (file == null || file.getSize() == 0) {
            say.badAt("file", "import.noFile");
            return null;
        }
        try (InputStream content = file.getInputStream()) {
            if (!say.did(() -> files.add(seen.getId(), file.getSubmittedFileName(), content))) {
                return null;
            }
        }
        say.goodThere("task.fileKept");
        return "/tasks/task.xhtml?faces-redirect=true&id=" + seen.getId();
    }

    public void remove(UUID id) {
        if (say.did(() -> files.remove(id))) {
            say.good("task.fileGone");
        }
        all = null;
    }

    public List<TaskFile> getFiles() {
        if (all == null) {
            all = files.of(seen.getId());
        }
        return all;
    }

    public boolean mine(TaskFile each) {
        return CurrentActor.get().login().equals(each.login());
    }

    /** In whole kilobytes, at least one. */
    public String size(TaskFile each) {
        return texts.with("task.fileSize", show.number(Math.max(1, each.size() / KILO)));
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
