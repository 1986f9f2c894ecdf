package app.huike.web.ui.loyalty;

import app.huike.crm.loyalty.EntryKind;
import app.huike.crm.loyalty.LoyaltyCurrency;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** Which part of a statement a page's address asks for; nonsense is as if nothing were said. */
@Named("statementWish")
@RequestScoped
public class StatementWish {

    @Inject
    private HttpServletRequest request;

    private LoyaltyCurrency currency;
    private EntryKind kind;
    private String after;
    private boolean file;

    @PostConstruct
    void read() {
        LoyaltyCurrency said = constant(LoyaltyCurrency.class, "currency");
        currency = said == null ? LoyaltyCurrency.POINTS : said;
        kind = constant(EntryKind.class, "kind");
        after = request.getParameter("after");
        file = "csv".equals(request.getParameter("as"));
    }

    public LoyaltyCurrency getCurrency() {
        return currency;
    }

    /** Null for all. */
    public EntryKind getKind() {
        return kind;
    }

    /** Cursor of the lines behind the last page; null for the first. */
    public String getAfter() {
        return after;
    }

    /** Whether it is to be taken away as a file. */
    boolean file() {
        return file;
    }

    private <E extends Enum<E>> E constant(Class<E> type, String parameter) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(request.getParameter(parameter)))
                .findFirst()
                .orElse(null);
    }
}
