package app.huike.web.ui.design;

import app.huike.crm.security.Permission;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.check.Fault;
import app.huike.lifecycle.check.FaultTexts;
import app.huike.lifecycle.design.Designs;
import app.huike.lifecycle.design.DraftComment;
import app.huike.lifecycle.design.DraftView;
import app.huike.lifecycle.palette.Palette;
import app.huike.lifecycle.palette.StageNames;
import app.huike.web.rest.common.Json;
import app.huike.web.rest.design.ElementTemplatesJson;
import app.huike.web.ui.Desk;
import app.huike.web.ui.KnownId;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** One file of a draft before the modeler: checked while it is drawn, kept as another edition, spoken about. What is live is never touched. */
@Named("drawDesign")
@RequestScoped
public class DrawDesign {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Designs designs;

    @Inject
    private Palette palette;

    @Inject
    private PageLook page;

    @Inject
    private Desk desk;

    @Inject
    private Say say;

    private UUID id;
    private String file;
    private DraftView view;
    private Integer edition;
    private String source;
    private String note;
    private String element;
    private String words;
    private List<Fault> faults;

    /** Background requests carry the page's address, but do not tell it to the page. */
    @PostConstruct
    void begin() {
        id = KnownId.of(request.getParameter("draft"));
        file = request.getParameter("file");
    }

    /** The page's first step: without such a file in such a draft there is no such page. */
    public String look() {
        if (!getView().files().containsKey(String.valueOf(file))) {
            throw Refused.unknown("DESIGN_UNKNOWN");
        }
        return null;
    }

    public DraftView getView() {
        if (view == null) {
            view = designs.get(id);
        }
        return view;
    }

    /** Whether whoever is here may keep another edition. */
    public boolean isDrawing() {
        return desk.may(Permission.DESIGN_WRITE.name())
                && getView().draft().state().isOpen();
    }

    public boolean isTable() {
        return file.endsWith(".dmn");
    }

    public String getStageName() {
        return StageNames.in(page.getLocale()).of(getView().draft().stage());
    }

    /** The steps that may be drawn, as the modeler reads them. */
    public String getTemplates() {
        if (isTable() || !isDrawing()) {
            return "[]";
        }
        return new String(
                Json.bytes(ElementTemplatesJson.of(
                        palette.steps(getView().draft().stage(), page.getLocale()), page.getLocale())),
                StandardCharsets.UTF_8);
    }

    /** What is wrong with the draft, with this file as it is drawn now. */
    public List<LookAtDesign.Told> getFaults() {
        if (faults == null) {
            faults = source == null ? getView().faults() : looked();
        }
        FaultTexts texts = FaultTexts.in(page.getLocale());
        return faults.stream()
                .map(fault -> new LookAtDesign.Told(fault, texts.of(fault)))
                .toList();
    }

    private List<Fault> looked() {
        Map<String, String> files = new TreeMap<>(getView().files());
        files.put(file, source);
        return designs.look(getView().draft().stage(), files).faults();
    }

    /** Looks at what is drawn; nothing is kept. */
    public void check() {
        faults = null;
    }

    /** Another edition, if nobody else has kept one meanwhile; else the page says so, and what was drawn stays in it. */
    public void keep() {
        if (say.did(() -> edition = designs.save(id, edition, Map.of(file, source), note))) {
            say.good("design.kept");
            view = null;
            source = null;
            note = null;
        }
    }

    /** Says something about the element that is chosen. */
    public void comment() {
        if (say.did(() -> designs.comment(id, file, element, words))) {
            say.good("design.commented");
            view = null;
            words = null;
        }
    }

    /** Words on elements of this file, and those on the draft itself. */
    public List<DraftComment> getComments() {
        return getView().comments().stream()
                .filter(comment -> comment.file().isEmpty() || comment.file().equals(file))
                .toList();
    }

    /** The draft's id as the address has it. */
    public String getRef() {
        return id.toString();
    }

    public void setRef(String ref) {
        id = KnownId.of(ref);
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    /** With which the drawing began. */
    public Integer getEdition() {
        return edition == null ? Integer.valueOf(getView().draft().edition()) : edition;
    }

    public void setEdition(Integer edition) {
        this.edition = edition;
    }

    public String getSource() {
        return Objects.requireNonNullElseGet(source, () -> getView().files().get(file));
    }

    /** Browsers send their own ends of lines. */
    public void setSource(String source) {
        this.source = source == null ? null : source.replace("\r\n", "\n");
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
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
