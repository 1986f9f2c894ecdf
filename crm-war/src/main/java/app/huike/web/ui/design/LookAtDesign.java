package app.huike.web.ui.design;

import app.huike.lifecycle.check.Change;
import app.huike.lifecycle.check.ChangeTexts;
import app.huike.lifecycle.check.Fault;
import app.huike.lifecycle.check.FaultTexts;
import app.huike.lifecycle.design.Designs;
import app.huike.lifecycle.design.DraftView;
import app.huike.lifecycle.design.Reviews;
import app.huike.lifecycle.palette.StageNames;
import app.huike.web.ui.KnownId;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One draft: its faults, its changes in words, what was said of it; submitted, sent back, published. */
@Named("lookAtDesign")
@RequestScoped
public class LookAtDesign {

    /** A fault in words. */
    public record Told(Fault fault, FaultTexts.Told words) {

        /** The way to it, ids with blanks between them; empty where no way is at fault. */
        public String getPathText() {
            return String.join(" ", fault.path());
        }
    }

    /** A change in words. */
    public record Changed(Change change, String words) {}

    @Inject
    private HttpServletRequest request;

    @Inject
    private Designs designs;

    @Inject
    private Reviews reviews;

    @Inject
    private PageLook page;

    @Inject
    private Say say;

    private UUID id;
    private DraftView view;
    private String seen;
    private String reason;
    private String element;
    private String words;
    private Part file;

    /** Background requests carry the page's address, but do not tell it to the page. */
    @PostConstruct
    void begin() {
        id = KnownId.of(request.getParameter("id"));
    }

    /** The page's first step: without such a draft there is no such page. */
    public String look() {
        getView();
        return null;
    }

    public DraftView getView() {
        if (view == null) {
            view = designs.get(id);
        }
        return view;
    }

    public List<Told> getFaults() {
        FaultTexts texts = FaultTexts.in(page.getLocale());
        return getView().faults().stream()
                .map(fault -> new Told(fault, texts.of(fault)))
                .toList();
    }

    public List<Changed> getChanges() {
        ChangeTexts texts = ChangeTexts.in(page.getLocale());
        return getView().changes().stream()
                .map(change -> new Changed(change, texts.of(change)))
                .toList();
    }

    /** Another edition, with this file in the place of the one of its name. */
    public String upload() throws IOException {
        if (!UploadedFile.isChosen(file)) {
            say.badAt("files", "import.noFile");
            return null;
        }
        Optional<Map<String, String>> read = UploadedFile.read(file, say);
        return read.isEmpty()
                ? null
                : did("design.kept", () -> designs.save(id, getView().draft().edition(), read.get(), null));
    }

    /** Another edition without that file. */
    public String takeOut(String name) {
        return did(
                "design.takenOut",
                () -> designs.save(id, getView().draft().edition(), Collections.singletonMap(name, null), null));
    }

    /** The names of the draft's files. */
    public List<String> getFiles() {
        return List.copyOf(getView().files().keySet());
    }

    public String getStageName() {
        return StageNames.in(page.getLocale()).of(getView().draft().stage());
    }

    public String submit() {
        return did(
                "design.submitted", () -> designs.submit(id, getView().draft().edition()));
    }

    public String discard() {
        return did("design.discarded", () -> designs.discard(id));
    }

    public String comment() {
        return did("design.commented", () -> designs.comment(id, null, element, words));
    }

    public String sendBack() {
        return did("design.sentBack", () -> reviews.sendBack(id, reason));
    }

    public String publish() {
        return did("design.published", () -> reviews.publish(id, seen, reason));
    }

    private String did(String done, Runnable deed) {
        if (!say.did(deed)) {
            view = null;
            return null;
        }
        say.goodThere(done);
        return "/designs/design.xhtml?faces-redirect=true&id=" + id;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** The id as the address has it. */
    public String getRef() {
        return id.toString();
    }

    public void setRef(String ref) {
        id = KnownId.of(ref);
    }

    /** What the page showed, so that nobody publishes what he has not seen. */
    public String getSeen() {
        return seen == null ? getView().seen() : seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getElement() {
        return element;
    }

    public void setElement(String element) {
        this.element = element;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
