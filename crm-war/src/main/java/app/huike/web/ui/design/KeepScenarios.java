package app.huike.web.ui.design;

import app.huike.lifecycle.design.Designs;
import app.huike.lifecycle.design.StageScenario;
import app.huike.web.ui.Desk;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** Keeps what was written to be tried with its draft, under a name, and takes it out again. */
@Named("keepScenarios")
@RequestScoped
public class KeepScenarios {

    private static final String YAML = ".yaml";

    @Inject
    private TryDesign tried;

    @Inject
    private Designs designs;

    @Inject
    private Desk desk;

    @Inject
    private Say say;

    private Integer edition;
    private String name;

    /** Whether scenarios can be kept with the draft, or taken out of it. */
    public boolean isOpen() {
        return desk.may("DESIGN_WRITE") && tried.getView().draft().state().isOpen();
    }

    /** Keeps what was written, under its name. */
    public void keep() {
        String file = (name == null ? "" : name.strip()) + YAML;
        if (!StageScenario.mayBeCalled(file)) {
            say.badAt("files", "trial.nameIt");
        } else if (changed(file, tried.getScenario())) {
            say.good("trial.kept", edition);
        }
    }

    /** Takes one out of the draft; where it stood in the place of a shipped one, that is there again. */
    public void takeOut(String file) {
        if (changed(file, null)) {
            say.good("trial.takenOut");
        }
    }

    private boolean changed(String file, String text) {
        Map<String, String> files = new HashMap<>();
        files.put(StageScenario.inDraft(file), text);
        boolean done =
                say.did(() -> edition = designs.save(tried.getView().draft().id(), getEdition(), files, null));
        tried.forget();
        return done;
    }

    /** The name under which the scenario that is looked at was kept. */
    void called(String file) {
        name = file.replace(YAML, "");
    }

    /** With which the writing began. */
    public Integer getEdition() {
        return edition == null ? (Integer) tried.getView().draft().edition() : edition;
    }

    public void setEdition(Integer edition) {
        this.edition = edition;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
