package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.Participation;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** What all members together did. */
public interface FiguresBook {

    /** Every month from the first to the last, oldest first. */
    List<Participation> participation(YearMonth first, YearMonth last, ZoneId zone);
}
