package app.huike.web.ui.loyalty;

import app.huike.crm.loyalty.EntryKind;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.PointsBalance;
import app.huike.crm.loyalty.PointsEntry;
import app.huike.crm.loyalty.PointsStatements;
import app.huike.crm.loyalty.StatementFilter;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.web.ui.CsvFile;
import app.huike.web.ui.Days;
import app.huike.web.ui.customer.SeeCustomer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A customer's statement in one currency: all of it, or one kind of entries, or some days. */
@Named("seeStatement")
@RequestScoped
public class SeeStatement {

    private static final Set<EntryKind> KINDS = EnumSet.complementOf(EnumSet.of(EntryKind.HELD, EntryKind.RELEASED));

    @Inject
    private StatementWish wish;

    @Inject
    private SeeCustomer customer;

    @Inject
    private PointsStatements statements;

    @Inject
    private Days days;

    @Inject
    private Shop shop;

    @Inject
    private BusinessClock clock;

    private PointsBalance balance;
    private Page<PointsEntry> page;

    /** The page's first step; the same address with {@code as=csv} is the file. */
    public String look() {
        customer.look();
        if (wish.file()) {
            write();
        }
        return null;
    }

    public PointsBalance getBalance() {
        if (balance == null) {
            balance = statements.balance(id(), wish.getCurrency());
        }
        return balance;
    }

    public Page<PointsEntry> getPage() {
        if (page == null) {
            page = statements.entries(id(), filter(), new PageRequest(PageRequest.DEFAULT_LIMIT, wish.getAfter()));
        }
        return page;
    }

    /** What lapsed within the last days, and perhaps is back already: whoever gives it back is told. */
    public List<PointsEntry> getReinstatable() {
        Instant now = clock.instant();
        StatementFilter lapsed =
                new StatementFilter(wish.getCurrency(), EntryKind.LAPSED, now.minus(statements.reinstatable()), now);
        return statements.entries(id(), lapsed, PageRequest.first()).items();
    }

    public Set<EntryKind> getKinds() {
        return KINDS;
    }

    public LoyaltyCurrency[] getCurrencies() {
        return LoyaltyCurrency.values();
    }

    private void write() {
        CsvFile.answer("statement-" + customer.getRef(), csv -> {
            csv.line("at", "kind", "points", "pending", "balance", "cause", "ref", "rule", "ends", "actor");
            statements
                    .export(id(), filter())
                    .forEach(line -> csv.line(
                            line.at(),
                            line.kind(),
                            line.points(),
                            line.pending(),
                            line.balance(),
                            line.cause(),
                            line.ref(),
                            line.rule(),
                            line.expiresAt(),
                            line.actor()));
        });
    }

    private StatementFilter filter() {
        Instant from = days.from() == null ? null : startOf(days.from());
        Instant until = days.to() == null
                ? clock.instant()
                : startOf(days.to().plusDays(1)).minusNanos(1_000);
        return new StatementFilter(wish.getCurrency(), wish.getKind(), from, until);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(shop.zone()).toInstant();
    }

    private UUID id() {
        return customer.getSeen().id();
    }
}
