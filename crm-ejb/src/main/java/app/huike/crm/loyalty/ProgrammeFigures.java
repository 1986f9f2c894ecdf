package app.huike.crm.loyalty;

import app.huike.crm.loyalty.domain.FiguresBook;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** The door of those who ask how the programme fares: for those who see everybody. */
@Stateless
public class ProgrammeFigures {

    @Inject
    FiguresBook book;

    @Inject
    BusinessClock clock;

    @Inject
    Shop shop;

    /** Every month from the first to the last, oldest first; months to come are left out. */
    public List<Participation> participation(YearMonth first, YearMonth last) {
        return monthly(first, last, book::participation);
    }

    /** How many of the new customers were brought by customers, in the same months. */
    public List<ReferralRate> referrals(YearMonth first, YearMonth last) {
        return monthly(first, last, book::referrals);
    }

    private interface Monthly<T> {
        List<T> of(YearMonth first, YearMonth last, ZoneId zone);
    }

    private <T> List<T> monthly(YearMonth first, YearMonth last, Monthly<T> figures) {
        Rights.require(Permission.CUSTOMER_READ_ALL);
        YearMonth now = YearMonth.from(shop.dayOf(clock.instant()));
        YearMonth end = last.isAfter(now) ? now : last;
        return first.isAfter(end) ? List.of() : figures.of(first, end, shop.zone());
    }
}
