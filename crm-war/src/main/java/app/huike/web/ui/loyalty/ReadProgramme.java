package app.huike.web.ui.loyalty;

import app.huike.crm.loyalty.Liability;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.Participation;
import app.huike.crm.loyalty.PointsStatements;
import app.huike.crm.loyalty.ProgrammeFigures;
import app.huike.crm.loyalty.ReferralRate;
import app.huike.crm.offer.Coupons;
import app.huike.crm.offer.OutstandingCoupons;
import app.huike.web.ui.Show;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the programme owes customers, by the month in which it ends, and how customers take part in it. */
@Named("programme")
@RequestScoped
public class ReadProgramme {

    /** A year and the month that runs. */
    private static final int MONTHS = 12;

    @Inject
    private PointsStatements statements;

    @Inject
    private Coupons coupons;

    @Inject
    private ProgrammeFigures figures;

    @Inject
    private Show show;

    private final Map<LoyaltyCurrency, List<Liability>> liabilities = new EnumMap<>(LoyaltyCurrency.class);
    private List<OutstandingCoupons> outstanding;
    private List<Participation> months;
    private List<ReferralRate> referrals;

    public List<Liability> liability(LoyaltyCurrency currency) {
        return liabilities.computeIfAbsent(currency, statements::liability);
    }

    public LoyaltyCurrency[] getCurrencies() {
        return LoyaltyCurrency.values();
    }

    public List<OutstandingCoupons> getCoupons() {
        if (outstanding == null) {
            outstanding = coupons.outstanding();
        }
        return outstanding;
    }

    /** Oldest first, from the first in which there was a member. */
    public List<Participation> getMonths() {
        if (months == null) {
            months = figures.participation(now().minusMonths(MONTHS), now()).stream()
                    .dropWhile(month -> month.members() == 0 && month.left() == 0)
                    .toList();
        }
        return months;
    }

    /** How many of the new customers were brought; from the first month in which there was one. */
    public List<ReferralRate> getReferrals() {
        if (referrals == null) {
            referrals = figures.referrals(now().minusMonths(MONTHS), now()).stream()
                    .dropWhile(month -> month.newcomers() == 0)
                    .toList();
        }
        return referrals;
    }

    /** The same of all these months together. */
    public ReferralRate getReferralRate() {
        return ReferralRate.of(getReferrals());
    }

    private YearMonth now() {
        return YearMonth.from(show.today());
    }
}
