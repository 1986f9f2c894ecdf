package app.huike.web.ui.start;

import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.lifecycle.demo.DemoData;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** Throws away what was done in the demo and makes it anew; every page says so meanwhile. */
@Named("resetDemo")
@RequestScoped
public class ResetDemo {

    @Inject
    private DemoData demo;

    @Inject
    private Say say;

    /** Whether the reader may do it. */
    public boolean isOffered() {
        return demo.offered() && CurrentActor.get().may(Permission.SYSTEM_OPERATE);
    }

    /** Whether the demo is being made. */
    public boolean isUnderway() {
        return !demo.ready() && demo.failure().isEmpty();
    }

    /** The day that it has come to; null where that says nothing. */
    public LocalDate getDay() {
        return demo.replaying().orElse(null);
    }

    public String reset() {
        if (!say.did(demo::reset)) {
            return null;
        }
        say.goodThere("reset.begun");
        return "/start.xhtml?faces-redirect=true";
    }
}
