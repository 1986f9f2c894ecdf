package app.huike.crm.care.domain;

import app.huike.crm.care.CaseReport;
import java.time.Instant;
import java.util.List;

/** What the door of the figures asks of the database: one statement each. */
public interface ReportBook {

    /** Of cases registered from then until before then. */
    List<CaseReport.Line> byTeam(Instant from, Instant until);

    List<CaseReport.Line> byCategory(Instant from, Instant until);
}
