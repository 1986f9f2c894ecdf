package app.huike.web.ui;

import app.huike.crm.messaging.SendingSwitch;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The frame of every page: where whoever is signed in may go, and what holds for the whole installation. */
@Named("desk")
@RequestScoped
public class Desk {

    /** How many ways fit the bar of a phone. */
    private static final int SHORT = 4;

    /** One way: its key (for text, icon and test) and its page. */
    public record Way(String key, String path) {}

    private record Gate(Way way, Predicate<Desk> open) {}

    private static final List<Gate> GATES = List.of(
            gate("start", "/start.xhtml", desk -> true),
            gate("tasks", "/tasks/inbox.xhtml", desk -> desk.may("TASK_WORK")),
            gate("customers", "/customers/list.xhtml", desk -> desk.may("CUSTOMER_READ")),
            gate("cases", "/cases/board.xhtml", desk -> desk.may("CASE_READ")),
            gate("till", "/till/till.xhtml", desk -> desk.may("COUPON_REDEEM")),
            gate("offers", "/offers/offers.xhtml", desk -> desk.may("OFFER_READ")),
            gate("campaigns", "/campaigns/campaigns.xhtml", desk -> desk.may("OFFER_READ")),
            gate(
                    "loyalty",
                    "/loyalty/programme.xhtml",
                    desk -> desk.may("OFFER_READ") && desk.may("CUSTOMER_READ_ALL")),
            gate("messages", "/messages/messages.xhtml", desk -> desk.may("MESSAGE_READ")),
            gate("templates", "/templates/templates.xhtml", desk -> desk.may("TEMPLATE_WRITE")),
            gate("designs", "/designs/designs.xhtml", desk -> desk.may("DESIGN_READ")),
            gate("surveys", "/surveys/results.xhtml", desk -> desk.may("SURVEY_READ")),
            gate("imports", "/imports/imports.xhtml", desk -> desk.may("IMPORT")),
            gate("sweeps", "/sweeps/sweeps.xhtml", desk -> desk.may("PROCESS_READ")),
            gate("system", "/system/system.xhtml", desk -> desk.may("SYSTEM_READ")),
            gate("users", "/admin/users.xhtml", desk -> desk.may("USERS_MANAGE")),
            gate("keys", "/admin/keys.xhtml", desk -> desk.may("USERS_MANAGE")),
            gate("clock", "/admin/clock.xhtml", desk -> desk.isDemo() && desk.may("CLOCK_MOVE")));

    /** Pages behind others, which the navigation leaves out and the palette finds. */
    private static final List<Gate> BYWAYS = List.of(
            byway("settings", "/me/settings.xhtml", desk -> true),
            byway("absences", "/tasks/absences.xhtml", desk -> desk.may("TASK_WORK")),
            byway("assignment", "/customers/assignment.xhtml", desk -> desk.may("TASK_WORK_ALL")),
            byway("week", "/tasks/week.xhtml", desk -> desk.may("TASK_WORK")),
            byway("finished", "/tasks/finished.xhtml", desk -> desk.may("TASK_WORK")),
            byway("share", "/tasks/share.xhtml", desk -> desk.may("TASK_WORK_ALL")),
            byway("skills", "/tasks/skills.xhtml", desk -> desk.may("TASK_WORK_ALL")),
            byway("conduct", "/tasks/conduct.xhtml", desk -> desk.may("TASK_WORK")),
            byway("complaint", "/cases/new.xhtml", desk -> desk.may("CASE_WORK")),
            byway("figures", "/cases/report.xhtml", desk -> desk.may("CASE_WORK_ALL")),
            byway("adjustments", "/adjustments/adjustments.xhtml", desk -> desk.may("POINTS_APPROVE")),
            byway("winback", "/sweeps/win-back.xhtml", desk -> desk.may("PROCESS_READ")));

    @Inject
    private Shop shop;

    @Inject
    private BusinessClock clock;

    @Inject
    private SendingSwitch sendingSwitch;

    @Inject
    private HttpServletRequest request;

    private List<Way> ways;

    public List<Way> getWays() {
        if (ways == null) {
            ways = open(GATES);
        }
        return ways;
    }

    /** The keys of all ways that are open, which tell apart whose frames differ. */
    public String getOpen() {
        return getWays().stream().map(Way::key).collect(Collectors.joining(","));
    }

    /** The key of the part of the product that the reader is in; empty where the navigation has none. */
    public String getHere() {
        return getWays().stream().filter(this::in).map(Way::key).findFirst().orElse("");
    }

    /** The pages behind those. */
    public List<Way> getByways() {
        return open(BYWAYS);
    }

    private List<Way> open(List<Gate> gates) {
        return gates.stream()
                .filter(gate -> gate.open().test(this))
                .map(Gate::way)
                .toList();
    }

    /** Whether a phone's bar leaves this way to its second row. */
    public boolean later(int index) {
        return index >= SHORT && getWays().size() > SHORT + 1;
    }

    public boolean isMore() {
        return getWays().size() > SHORT + 1;
    }

    /** Whether the reader is in that part of the product. */
    public boolean in(Way way) {
        String here = request.getRequestURI();
        String folder = way.path().substring(0, way.path().lastIndexOf('/') + 1);
        boolean alone = "/".equals(folder) || "/admin/".equals(folder);
        return alone ? here.equals(way.path()) : here.startsWith(folder);
    }

    public boolean may(String permission) {
        return CurrentActor.get().may(Permission.valueOf(permission));
    }

    /** For a page's first step: whoever may not do that is told that there is no such page. */
    public String require(String permission) {
        Rights.require(Permission.valueOf(permission));
        return null;
    }

    public boolean isSignedIn() {
        return CurrentActor.get().kind() == Actor.Kind.PERSON;
    }

    public boolean isDemo() {
        return shop.demo();
    }

    public Instant getNow() {
        return clock.instant();
    }

    /** Whether business time is not the machine's. */
    public boolean isMoved() {
        return clock.offset().abs().toMinutes() >= 1;
    }

    /** Whether messages leave the house: {@code OFF}, {@code DOMAINS}, {@code ON}. */
    public String getSending() {
        return sendingSwitch.state().position().name();
    }

    /** The code of the shop's currency. */
    public String getCurrency() {
        return shop.currency().getCode();
    }

    public String getShop() {
        return shop.name();
    }

    private static Gate byway(String key, String path, Predicate<Desk> open) {
        return gate(key, path, open);
    }

    private static Gate gate(String key, String path, Predicate<Desk> open) {
        return new Gate(new Way(key, path), open);
    }
}
