package app.huike.web.ui.loyalty;

import app.huike.crm.loyalty.Declines;
import app.huike.crm.loyalty.Expiring;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.Member;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.loyalty.PaidMembership;
import app.huike.crm.loyalty.PaidMemberships;
import app.huike.crm.loyalty.PointsBalance;
import app.huike.crm.loyalty.PointsStatements;
import app.huike.crm.loyalty.TierStatus;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.platform.BusinessClock;
import app.huike.web.ui.customer.SeeCustomer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** How the customer of this page stands in the programme, and what is there to be spent. */
@Named("seeMember")
@RequestScoped
public class SeeMember {

    /** How many of the next ends stand beside the balance. */
    private static final int NEXT = 3;

    @Inject
    private SeeCustomer customer;

    @Inject
    private Memberships memberships;

    @Inject
    private Declines declines;

    @Inject
    private PaidMemberships paidMemberships;

    @Inject
    private BusinessClock clock;

    @Inject
    private Tiers tiers;

    @Inject
    private PointsStatements statements;

    private List<PaidMembership> paid;
    private Member member;
    private TierStatus status;
    private List<PointsBalance> balances;

    /** Null for whoever never was one. */
    public Member getMember() {
        if (member == null) {
            member = memberships.get(customer.getSeen().id()).orElse(null);
        }
        return member;
    }

    /** When the customer said that he does not want to be one; null for whoever is a member or never said so. */
    public Instant getDeclinedAt() {
        return getStatus() == null ? declines.of(customer.getSeen().id()).orElse(null) : null;
    }

    /** What is paid for and not over, oldest first. */
    public List<PaidMembership> getPaid() {
        if (paid == null) {
            Instant now = clock.instant();
            paid = paidMemberships.of(customer.getSeen().id()).stream()
                    .filter(each -> each.endsAt().isAfter(now))
                    .toList();
        }
        return paid;
    }

    /** Null for whoever is no member. */
    public TierStatus getStatus() {
        if (status == null && getMember() != null) {
            status = tiers.status(customer.getSeen().id()).orElse(null);
        }
        return status;
    }

    /** Points of everybody who ever was a member; of the rest what there is. */
    public List<PointsBalance> getBalances() {
        if (balances == null) {
            balances = Arrays.stream(LoyaltyCurrency.values())
                    .map(currency -> statements.balance(customer.getSeen().id(), currency))
                    .filter(this::shown)
                    .toList();
        }
        return balances;
    }

    private boolean shown(PointsBalance balance) {
        boolean own = balance.currency() == LoyaltyCurrency.POINTS && getMember() != null;
        return own || balance.balance() != 0 || balance.pending() != 0;
    }

    /** What ends next of a balance. */
    public List<Expiring> next(PointsBalance balance) {
        return balance.expiring().stream().limit(NEXT).toList();
    }
}
