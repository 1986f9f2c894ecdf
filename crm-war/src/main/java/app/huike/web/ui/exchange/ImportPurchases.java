package app.huike.web.ui.exchange;

import app.huike.crm.exchange.ImportView;
import app.huike.crm.exchange.ImportWish;
import app.huike.crm.exchange.Imports;
import app.huike.crm.purchase.Mode;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;

/** A file of purchases: looked through, loaded as history, or taken live. */
@Named("importPurchases")
@RequestScoped
public class ImportPurchases {

    /** What is to be done with a file. */
    public enum Way {
        DRY_RUN(Mode.HISTORY, true),
        HISTORY(Mode.HISTORY, false),
        LIVE_DRY_RUN(Mode.LIVE, true),
        /** Whom it would contact is shown, and nothing starts before somebody says yes. */
        LIVE(Mode.LIVE, false);

        private final Mode mode;
        private final boolean dryRun;

        Way(Mode mode, boolean dryRun) {
            this.mode = mode;
            this.dryRun = dryRun;
        }
    }

    @Inject
    private Imports imports;

    @Inject
    private Say say;

    private Part file;
    private Way way = Way.DRY_RUN;
    private String after;
    private Page<ImportView> page;

    /** Takes the file in as a stream and leads to its progress. */
    public String take() throws IOException {
        if (file == null || file.getSize() == 0) {
            say.badAt("file", "import.noFile");
            return null;
        }
        AtomicReference<ImportView> taken = new AtomicReference<>();
        try (InputStream csv = file.getInputStream()) {
            ImportWish wish = new ImportWish(way.mode, way.dryRun, true, file.getSubmittedFileName());
            if (!say.did(() -> taken.set(imports.take(wish, csv)))) {
                return null;
            }
        }
        return "/imports/import.xhtml?faces-redirect=true&id=" + taken.get().id();
    }

    public Page<ImportView> getPage() {
        if (page == null) {
            page = imports.list(new PageRequest(PageRequest.DEFAULT_LIMIT, after));
        }
        return page;
    }

    public Way[] getWays() {
        return Way.values();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public Way getWay() {
        return way;
    }

    public void setWay(Way way) {
        this.way = way;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
