package app.huike.web.ui.service;

import app.huike.crm.platform.Shop;
import app.huike.crm.service.Entitlement;
import app.huike.crm.service.Entitlements;
import app.huike.web.ui.NewRef;
import app.huike.web.ui.Say;
import app.huike.web.ui.Show;
import app.huike.web.ui.Texts;
import app.huike.web.ui.customer.SeeCustomer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Agrees a slot with the customer of this page for what he may have done; day and hour are the shop's. The task for it comes at its time. */
@Named("bookVisit")
@RequestScoped
public class BookVisit {

    private static final String LETTER = "B";

    @Inject
    private Entitlements entitlements;

    @Inject
    private SeeEntitlements seen;

    @Inject
    private SeeCustomer customer;

    @Inject
    private Shop shop;

    @Inject
    private Show show;

    @Inject
    private Texts texts;

    @Inject
    private Say say;

    private String entitlement;
    private String day;
    private String time;

    /** What has not been used up. */
    public List<Entitlement> getLeft() {
        return seen.getAll().stream().filter(each -> each.left() > 0).toList();
    }

    /** What it is, how often it can still be had, and until when. */
    public String label(Entitlement each) {
        return texts.with(
                "visit.choice",
                texts.get("entitlement." + each.kind()),
                texts.with("entitlements.left", each.left(), each.granted()),
                show.day(each.validUntil()));
    }

    public String book() {
        Optional<Instant> slot = slot();
        if (slot.isEmpty()) {
            say.badAt("day", "visit.noSlot");
            return null;
        }
        if (!say.did(() -> entitlements.book(customer.getSeen().ref(), entitlement, NewRef.of(LETTER), slot.get()))) {
            return null;
        }
        say.goodThere("visit.booked", show.moment(slot.get()));
        return customer.again();
    }

    private Optional<Instant> slot() {
        if (day == null || time == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day.strip())
                    .atTime(LocalTime.parse(time.strip()))
                    .atZone(shop.zone())
                    .toInstant());
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    public String getEntitlement() {
        return entitlement;
    }

    public void setEntitlement(String entitlement) {
        this.entitlement = entitlement;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }
}
