package app.huike.web.ui.task;

import app.huike.lifecycle.task.SavedFilters;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Keeping what the address of the inbox asks for under a name, and forgetting it. */
@Named("keepFilter")
@RequestScoped
public class KeepFilter {

    @Inject
    private SavedFilters filters;

    @Inject
    private InboxQuery asked;

    @Inject
    private CountInbox counts;

    @Inject
    private Say say;

    private String name;
    private boolean shared;

    public void keep() {
        if (say.did(() -> filters.save(name, asked.getQuery(), shared))) {
            say.good("inbox.filterKept", name);
            name = null;
        }
        counts.changed();
    }

    public void forget(UUID id) {
        filters.forget(id);
        say.good("inbox.filterForgotten");
        counts.changed();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }
}
