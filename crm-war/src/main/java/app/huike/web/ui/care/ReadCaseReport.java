package app.huike.web.ui.care;

import app.huike.crm.care.CaseReport;
import app.huike.crm.care.CaseReports;
import app.huike.web.ui.Days;
import app.huike.web.ui.Show;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** How cases went that were registered in some days: by team and by category. */
@Named("caseReport")
@RequestScoped
public class ReadCaseReport {

    private static final int DAYS = 30;

    @Inject
    private CaseReports reports;

    @Inject
    private Days days;

    @Inject
    private Show show;

    private CaseReport report;

    public CaseReport getReport() {
        if (report == null) {
            LocalDate last = days.last(show.today());
            report = reports.of(days.first(last, DAYS), last);
        }
        return report;
    }
}
