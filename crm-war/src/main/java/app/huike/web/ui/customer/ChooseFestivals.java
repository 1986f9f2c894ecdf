package app.huike.web.ui.customer;

import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.FestivalCalendar;
import app.huike.crm.customer.ShopFestivals;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The customer said whose festivals he keeps. */
@Named("chooseFestivals")
@RequestScoped
public class ChooseFestivals {

    @Inject
    private Customers customers;

    @Inject
    private SeeCustomer customer;

    @Inject
    private ShopFestivals shop;

    @Inject
    private Say say;

    private FestivalCalendar chosen;

    public FestivalCalendar[] getCalendars() {
        return FestivalCalendar.values();
    }

    /** What holds for the customer of this page: his choice, else the shop's. */
    public FestivalCalendar getHeld() {
        FestivalCalendar own = customer.getSeen().festivalCalendar();
        return own == null ? shop.calendar() : own;
    }

    public String choose() {
        String ref = customer.getSeen().ref();
        if (!say.did(() -> customers.put(CustomerChange.ofFestivals(ref, chosen.name())))) {
            return null;
        }
        say.goodThere("festivals.done");
        return customer.again();
    }

    public FestivalCalendar getChosen() {
        return chosen == null ? getHeld() : chosen;
    }

    public void setChosen(FestivalCalendar chosen) {
        this.chosen = chosen;
    }
}
