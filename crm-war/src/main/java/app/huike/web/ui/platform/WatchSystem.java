package app.huike.web.ui.platform;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.lifecycle.engine.DueJobCount;
import app.huike.lifecycle.engine.FailedStep;
import app.huike.lifecycle.engine.FailedSteps;
import app.huike.lifecycle.release.Release;
import app.huike.lifecycle.release.Releases;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.util.List;

/** What runs here, on which database, how much is due, and which steps failed and can be tried again. */
@Named("watchSystem")
@RequestScoped
public class WatchSystem {

    private static final int SHOWN = 50;

    @Inject
    private FailedSteps failedSteps;

    @Inject
    private Releases releases;

    @Inject
    private ServletContext application;

    @Inject
    private Say say;

    @Inject
    private CrmDatabase database;

    private List<FailedStep> failed;
    private DueJobCount jobs;

    /** The product's version, as it was built. */
    public String getVersion() {
        return application.getInitParameter("org.omnifaces.VERSIONED_RESOURCE_HANDLER_VERSION");
    }

    /** Product and version of the database, such as {@code PostgreSQL 17.6}. */
    public String getDatabase() {
        Rights.require(Permission.SYSTEM_READ);
        return database.product();
    }

    public String getJava() {
        return Runtime.version().toString();
    }

    public DueJobCount getJobs() {
        if (jobs == null) {
            jobs = failedSteps.count();
        }
        return jobs;
    }

    public List<FailedStep> getFailed() {
        if (failed == null) {
            failed = failedSteps.list(SHOWN);
        }
        return failed;
    }

    /** What is published, one release for each process. */
    public List<Release> getReleases() {
        return releases.allLive();
    }

    public void retry(String id) {
        if (say.did(() -> failedSteps.retry(id))) {
            say.good("system.retried");
        }
        failed = null;
        jobs = null;
    }
}
