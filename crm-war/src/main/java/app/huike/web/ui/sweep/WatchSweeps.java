package app.huike.web.ui.sweep;

import app.huike.crm.platform.Shop;
import app.huike.lifecycle.sweep.DryRun;
import app.huike.lifecycle.sweep.SweepRow;
import app.huike.lifecycle.sweep.SweepRun;
import app.huike.lifecycle.sweep.Sweeps;
import app.huike.web.ui.Desk;
import app.huike.web.ui.Show;
import app.huike.web.ui.WrittenValue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.joda.money.Money;

/** What the daily sweeps did, and what one would do now: a dry run changes nothing. */
@Named("watchSweeps")
@RequestScoped
public class WatchSweeps {

    @Inject
    private Sweeps sweeps;

    @Inject
    private Shop shop;

    @Inject
    private Show show;

    @Inject
    private WrittenValue written;

    @Inject
    private Desk desk;

    private String process;
    private DryRun dryRun;

    public List<String> getProcesses() {
        return sweeps.processes();
    }

    /** All of the newest day; of earlier days those that had something to do, so that these can be seen. */
    public List<SweepRun> getRuns() {
        List<SweepRun> runs = sweeps.lastRuns();
        return runs.stream()
                .filter(run -> run.day().equals(runs.get(0).day()) || busy(run))
                .toList();
    }

    private static boolean busy(SweepRun run) {
        return run.endedAt() == null
                || run.found() > 0
                || run.started() > 0
                || run.passedOver() > 0
                || run.leftOver() > 0;
    }

    /** The dry run that the address asks for; null where it asks for none. */
    public DryRun getDryRun() {
        if (dryRun == null && process != null && !process.isBlank()) {
            dryRun = sweeps.dryRun(process);
        }
        return dryRun;
    }

    /** The page's first step: a sweep that there is not has no page. */
    public String look() {
        getDryRun();
        return null;
    }

    public boolean isNames() {
        return desk.may("CUSTOMER_READ_ALL");
    }

    /** Since when it is due, where the cycle is a moment; otherwise what it is due for. */
    public String since(SweepRow row) {
        return written.of("cycle", row.cycle());
    }

    public String value(long minor) {
        return show.money(Money.ofMinor(shop.currency(), minor));
    }

    public String getProcess() {
        return process;
    }

    public void setProcess(String process) {
        this.process = process;
    }
}
