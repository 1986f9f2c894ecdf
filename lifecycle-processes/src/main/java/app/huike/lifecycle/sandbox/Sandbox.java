package app.huike.lifecycle.sandbox;

import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The door of the sandbox: tries the files of a stage on virtual time. Nothing real is touched: no customer, no message, no coupon; a process of its own plays it, and
 * ends. Whoever asks has seen to it that the files pass the checks: here they meet the engine.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sandbox {

    /** A trial needs a processor for some seconds; the shop needs them, too. */
    private static final Semaphore AT_ONCE = new Semaphore(1, true);

    private static final Logger LOG = Logger.getLogger(Sandbox.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Semaphore atOnce;
    private final Duration patience;
    private final Duration longest;
    private final SandboxStandby standby;

    /** For the container, which makes beans twice. */
    public Sandbox() {
        this(new SandboxStandby());
    }

    @Inject
    Sandbox(SandboxStandby standby) {
        this(standby, AT_ONCE, PATIENCE, LONGEST);
    }

    /**
     * With limits of its own.
     *
     * @param standby where a process may be ready
     * @param atOnce who may try something now
     * @param patience how long somebody waits for that
     * @param longest how long a trial may go on
     */
    Sandbox(SandboxStandby standby, Semaphore atOnce, Duration patience, Duration longest) {
        this.standby = standby;
        this.atOnce = atOnce;
        this.patience = patience;
        this.longest = longest;
    }

    /** The stages that can be tried. */
    public Set<String> stages() {
        Rights.require(Permission.DESIGN_READ);
        return SandboxMain.stages();
    }

    /** What may happen to a customer in a trial of the stage, by the words that scenarios use; {@code after}, {@code finishes} and {@code expect} are there in all. */
    public Set<String> words(String stage) {
        Rights.require(Permission.DESIGN_READ);
        return SandboxMain.words(stage);
    }

    /**
     * Somebody is about to try something of this stage: a process makes itself ready, so that {@link #play} needs not wait for that. Returns at once. It ends by itself after
     * ten minutes, and holds at most 256 MB until then.
     */
    public void prepare(String stage) {
        Rights.require(Permission.DESIGN_READ);
        try {
            standby.prepare(stage);
        } catch (TrialBroken later) {
            LOG.log(Level.FINE, "No process could be made ready; whoever plays is told why", later);
        }
    }

    /**
     * Plays scenarios, each from its beginning. Refusals {@code STAGE_UNTRIED} (it has no doors in memory yet), {@code FIELD_INVALID} (the scenario cannot be read; with the place),
     * {@code SANDBOX_BUSY} (others try something; again in a minute), {@code SANDBOX_TOO_LONG} (it went on for more than a minute, and was ended), {@code SANDBOX_FAILED} (its
     * process could not go on).
     *
     * @param files diagrams and tables of the stage by name
     * @param scenarios YAML as in {@code bpmn/<stage>/scenarios}
     * @return what came of each, in their order
     */
    public List<TrialReport> play(String stage, Map<String, String> files, List<String> scenarios) {
        Rights.require(Permission.DESIGN_READ);
        if (!SandboxMain.stages().contains(stage)) {
            throw Refused.rule("STAGE_UNTRIED").with("stage", stage);
        }
        scenarios.forEach(ScenarioReader::read);
        if (!free()) {
            throw Refused.conflict("SANDBOX_BUSY");
        }
        try (SandboxProcess process = standby.take()) {
            return process.play(new SandboxTalk.Wish(stage, files, scenarios), longest);
        } catch (TrialTooLong ended) {
            LOG.log(Level.WARNING, "A trial of the stage " + stage + " went on for too long", ended);
            throw Refused.rule("SANDBOX_TOO_LONG").with("seconds", longest.toSeconds());
        } catch (TrialBroken broken) {
            LOG.log(Level.WARNING, "A trial of the stage " + stage + " could not be played", broken);
            throw Refused.rule("SANDBOX_FAILED").with("reason", broken.getMessage());
        } finally {
            atOnce.release();
        }
    }

    private boolean free() {
        try {
            return atOnce.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
