package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.Participation;
import app.huike.crm.loyalty.ReferralRate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** What all members, and all new customers, together did. */
public interface FiguresBook {

    /** Every month from the first to the last, oldest first. */
    List<Participation> participation(YearMonth first, YearMonth last, ZoneId zone);

    /** New customers of every month from the first to the last, and who of them was brought; oldest first. */
    List<ReferralRate> referrals(YearMonth first, YearMonth last, ZoneId zone);
}
