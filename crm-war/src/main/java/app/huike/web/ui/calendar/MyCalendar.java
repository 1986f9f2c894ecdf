package app.huike.web.ui.calendar;

import app.huike.crm.platform.Shop;
import app.huike.crm.security.CalendarLink;
import app.huike.crm.security.CalendarLinks;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The link under which one's calendar program reads one's tasks: made, shown once, ended. */
@Named("myCalendar")
@RequestScoped
public class MyCalendar {

    @Inject
    private CalendarLinks links;

    @Inject
    private Shop shop;

    @Inject
    private Say say;

    private boolean detailed;
    private String secret;
    private CalendarLink link;
    private boolean asked;

    /** Null where there is none. */
    public CalendarLink getLink() {
        if (!asked) {
            link = links.own().orElse(null);
            asked = true;
        }
        return link;
    }

    /** The address appears on this very page and never again, so there is no redirect. */
    public void make() {
        if (say.did(() -> secret = links.make(detailed))) {
            say.good("calendar.isMade");
        }
        asked = false;
    }

    public void revoke() {
        if (say.did(links::revoke)) {
            say.good("calendar.revoked");
        }
        asked = false;
    }

    /** Of the link that was just made; null otherwise. */
    public String getAddress() {
        return secret == null ? null : shop.publicUrl() + "/calendar/" + secret + ".ics";
    }

    /** The same in the form on which calendar programs subscribe to it. */
    public String getSubscription() {
        return secret == null ? null : getAddress().replaceFirst("^https?:", "webcal:");
    }

    public boolean isDetailed() {
        return detailed;
    }

    public void setDetailed(boolean detailed) {
        this.detailed = detailed;
    }
}
