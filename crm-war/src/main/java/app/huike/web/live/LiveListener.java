package app.huike.web.live;

import app.huike.crm.platform.Signal;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One browser that listens. */
final class LiveListener {

    /** A page that hears of so many things at once asks anew in any case. */
    private static final int NAMED_AT_MOST = 100;

    private final Actor actor;
    private final AsyncContext open;

    LiveListener(Actor actor, AsyncContext open) {
        this.actor = actor;
        this.open = open;
    }

    String login() {
        return actor.login();
    }

    AsyncContext open() {
        return open;
    }

    /**
     * Tells what of it may concern this person, in one event; false where nobody listens any more. The event {@code tasks} has the ids of tasks that
     * changed ({@code changed}), whether one of them is, or was, the person's own or nobody's ({@code mine}, {@code nobodys}), and the ids of those
     * for which somebody else types ({@code typed}).
     */
    boolean tell(List<Signal> signals) {
        if (signals.stream().anyMatch(signal -> signal.topic().equals(Signal.MISSED))) {
            return write("event: missed\ndata: {}\n\n");
        }
        List<Signal> ofConcern = signals.stream().filter(this::concerns).toList();
        return ofConcern.isEmpty() || write("event: tasks\ndata: " + json(ofConcern) + "\n\n");
    }

    private boolean concerns(Signal signal) {
        Map<String, String> facts = signal.facts();
        boolean typedHere = signal.topic().equals("draft") && login().equals(facts.get("by"));
        return !typedHere
                && (actor.may(Permission.TASK_WORK_ALL)
                        || login().equals(facts.get("assignee"))
                        || login().equals(facts.get("before"))
                        || actor.team() != null && actor.team().equals(facts.get("team")));
    }

    private String json(List<Signal> signals) {
        Set<String> changed = new LinkedHashSet<>();
        Set<String> typed = new LinkedHashSet<>();
        boolean mine = false;
        boolean nobodys = false;
        for (Signal signal : signals) {
            Map<String, String> facts = signal.facts();
            if (signal.topic().equals("draft")) {
                typed.add(facts.get("id"));
            } else {
                changed.add(facts.get("id"));
                mine |= login().equals(facts.get("assignee")) || login().equals(facts.get("before"));
                nobodys |= facts.get("assignee") == null;
            }
        }
        return Json.createObjectBuilder()
                .add("changed", array(changed))
                .add("typed", array(typed))
                .add("mine", mine)
                .add("nobodys", nobodys)
                .add("more", changed.size() > NAMED_AT_MOST)
                .build()
                .toString();
    }

    private static JsonArrayBuilder array(Set<String> ids) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        ids.stream().limit(NAMED_AT_MOST).forEach(array::add);
        return array;
    }

    /** A line that browsers pass over: tells proxies that somebody is there, and the server that nobody is. */
    boolean greet() {
        return write(": here\n\n");
    }

    private synchronized boolean write(String text) {
        try {
            PrintWriter out = open.getResponse().getWriter();
            out.write(text);
            return !out.checkError();
        } catch (IOException | IllegalStateException over) {
            return false;
        }
    }

    synchronized void end() {
        try {
            open.complete();
        } catch (IllegalStateException over) {
            // the container was quicker
        }
    }
}
