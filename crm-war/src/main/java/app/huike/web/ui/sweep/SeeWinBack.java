package app.huike.web.ui.sweep;

import app.huike.lifecycle.winback.WinBackReport;
import app.huike.lifecycle.winback.WinBackReports;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What became of the win-backs. */
@Named("seeWinBack")
@RequestScoped
public class SeeWinBack {

    @Inject
    private WinBackReports reports;

    private WinBackReport report;

    public WinBackReport getReport() {
        if (report == null) {
            report = reports.lastMonths();
        }
        return report;
    }
}
