package app.huike.web.ui.loyalty;

import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.Participation;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.web.ui.CsvFile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;

/** The programme's figures as files: the same address with {@code as=liability}, {@code as=participation} or {@code as=referrals}. */
@Named("exportProgramme")
@RequestScoped
public class ExportProgramme {

    @Inject
    private HttpServletRequest request;

    @Inject
    private ReadProgramme programme;

    /** The page's first step. */
    public String look() {
        Rights.require(Permission.OFFER_READ);
        Rights.require(Permission.CUSTOMER_READ_ALL);
        String wanted = String.valueOf(request.getParameter("as"));
        switch (wanted) {
            case "liability" -> CsvFile.answer(wanted, this::liability);
            case "participation" -> CsvFile.answer(wanted, this::participation);
            case "referrals" -> CsvFile.answer(wanted, this::referrals);
            default -> {}
        }
        return null;
    }

    private void liability(CsvFile csv) {
        csv.line("what", "month", "outstanding", "pending", "worth");
        for (LoyaltyCurrency currency : LoyaltyCurrency.values()) {
            programme
                    .liability(currency)
                    .forEach(line ->
                            csv.line(currency, line.month(), line.points(), line.pending(), amount(line.worth())));
        }
        programme
                .getCoupons()
                .forEach(line -> csv.line("COUPONS", line.month(), line.coupons(), 0, amount(line.worth())));
    }

    private void participation(CsvFile csv) {
        csv.line("month", "members", "joined", "left", "active", "active_rate", "redeeming", "redeeming_rate");
        for (Participation month : programme.getMonths()) {
            csv.line(
                    month.month(),
                    month.members(),
                    month.joined(),
                    month.left(),
                    month.active(),
                    percent(month.activeRate()),
                    month.redeeming(),
                    percent(month.redeemingRate()));
        }
    }

    private void referrals(CsvFile csv) {
        csv.line("month", "new_customers", "brought", "referral_rate");
        programme
                .getReferrals()
                .forEach(line -> csv.line(line.month(), line.newcomers(), line.brought(), percent(line.rate())));
    }

    private static BigDecimal amount(Money money) {
        return money == null ? null : money.getAmount();
    }

    private static BigDecimal percent(Optional<BigDecimal> rate) {
        return rate.orElse(null);
    }
}
