package app.huike.lifecycle.demo;

import app.huike.crm.platform.Settings;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** The door of the demo's data: whether it is there, and how to have it anew. */
@Stateless
public class DemoData {

    @Inject
    private Shop shop;

    @Inject
    private DemoState state;

    @Inject
    private DemoSettings wishes;

    @Inject
    private Settings settings;

    @Inject
    private DemoStart start;

    /** Whether nothing is missing: true outside demo mode, and in demo mode once accounts and data are loaded. */
    public boolean ready() {
        return !shop.demo() || state.ready();
    }

    /** How far it is, for people who wait; such as {@code replaying 2026-10-02}. */
    public String progress() {
        return shop.demo() ? state.progress() : "no demo";
    }

    /** The day of the last sixty that is being replayed; empty before and afterwards. */
    public Optional<LocalDate> replaying() {
        return state.day();
    }

    /** Whether there is something to see: customers, and tasks that wait for people. What is missing comes in while they look. */
    public boolean open() {
        return state.open();
    }

    /** Whether this is a demo with data, so that {@link #reset()} has something to make anew. */
    public boolean offered() {
        return shop.demo() && !wishes.accountsOnly();
    }

    /** Why the demo cannot run, in one line for the log and for whoever started it; empty where nothing is wrong. */
    public Optional<String> failure() {
        return shop.demo() ? state.failure() : Optional.empty();
    }

    /**
     * Forgets everything but the accounts and begins the demo again; returns at once, {@link #ready()} is false meanwhile. For
     * administrators. Refusal {@code DEMO_ONLY} outside demo mode or on a database without the demo's mark.
     */
    public void reset() {
        Rights.require(Permission.SYSTEM_OPERATE);
        if (!offered() || settings.get(DemoStart.MARK).isEmpty() || !state.ready()) {
            throw Refused.unknown("DEMO_ONLY");
        }
        start.again();
    }
}
