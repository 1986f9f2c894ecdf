package app.huike.web.ui.task;

import app.huike.crm.platform.Shop;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskCriteria;
import app.huike.lifecycle.task.TaskFacet;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskFilter.Whose;
import app.huike.lifecycle.task.TaskOrder;
import app.huike.lifecycle.task.TaskQuery;
import app.huike.web.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the address of the inbox asks for, and the addresses that ask for a little more or less. */
@Named("inboxQuery")
@RequestScoped
public class InboxQuery {

    private static final String PAGE = "inbox.xhtml";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Shop shop;

    @Inject
    private Say say;

    @Inject
    private InboxPlace place;

    private TaskQuery query;

    /** Background requests carry the page's address, but do not tell it to the page. What cannot be is told, and passed over. */
    @PostConstruct
    void read() {
        try {
            query = TaskQuery.of(request.getParameterMap(), shop.currency());
        } catch (Refused impossible) {
            impossible.fields().forEach(field -> say.bad("inbox.passedOver", field.value()));
            query = TaskQuery.FIRST;
        }
    }

    /** The page's first step: whoever finishes a task goes on with the next of these. */
    public void enter() {
        place.looksAt(query);
    }

    /** What is asked for. */
    public TaskQuery getQuery() {
        return query;
    }

    TaskFilter filter() {
        return query.filter();
    }

    public Whose getWhose() {
        return filter().whose();
    }

    /** The same as an address says it. */
    public String getWhoseName() {
        return getWhose().name().toLowerCase(Locale.ROOT);
    }

    public TaskOrder getOrder() {
        return query.order();
    }

    public TaskOrder[] getOrders() {
        return TaskOrder.values();
    }

    public String getText() {
        return filter().criteria().text();
    }

    /** What the customer has spent at least, as one types it; null for anything. */
    public String getValue() {
        Long minor = filter().criteria().valueFrom();
        return minor == null ? null : TaskQuery.major(minor, shop.currency()).toPlainString();
    }

    /** In which the amount is. */
    public String getCurrency() {
        return shop.currency().getCode();
    }

    /** Whether not all are asked for. */
    public boolean isNarrowed() {
        return !filter().criteria().isNothing();
    }

    /** Whether the choices are to be seen. */
    public boolean isOpen() {
        return request.getParameter("panel") != null;
    }

    /** The same tasks, with the choices to be seen or not. */
    public String getPanel() {
        String here = address(query);
        return isOpen() ? here : here + (here.equals(PAGE) ? "?" : "&") + "panel=open";
    }

    /** Another's tasks by the same criteria. */
    public String whose(Whose whose) {
        return address(new TaskQuery(TaskFilter.open(whose).with(filter().criteria()), query.order()));
    }

    /** The same tasks in another order. */
    public String ordered(TaskOrder order) {
        return address(new TaskQuery(filter(), order));
    }

    /** The same without one of the chosen values. */
    public String without(TaskFacet facet, String value) {
        Map<TaskFacet, Set<String>> chosen = new EnumMap<>(TaskFacet.class);
        chosen.putAll(filter().criteria().chosen());
        Set<String> left = new TreeSet<>(filter().criteria().of(facet));
        left.remove(value);
        chosen.put(facet, left);
        return with(new TaskCriteria(chosen, filter().criteria().valueFrom(), getText()));
    }

    /** The same whatever was spent. */
    public String getAnyValue() {
        return with(new TaskCriteria(filter().criteria().chosen(), null, getText()));
    }

    /** All of them. */
    public String getEverything() {
        return with(TaskCriteria.NONE);
    }

    /** Where one deed is done with all of these tasks, on all pages. */
    public String getAllThatMatch() {
        String words = query.text(shop.currency());
        return "bulk.xhtml?all=yes" + (words.isEmpty() ? "" : "&" + words);
    }

    /** Another part of the same list. */
    public String part(String cursor) {
        String here = address(query);
        return cursor == null ? here : here + (here.equals(PAGE) ? "?" : "&") + "after=" + cursor;
    }

    /** The address of a filter that somebody kept. */
    public String kept(String words) {
        return words.isEmpty() ? PAGE : PAGE + "?" + words;
    }

    /** Whether it is what this address asks for. */
    public boolean isHere(String words) {
        return words.equals(query.text(shop.currency()));
    }

    private String with(TaskCriteria criteria) {
        return address(new TaskQuery(filter().with(criteria), query.order()));
    }

    private String address(TaskQuery wanted) {
        return kept(wanted.text(shop.currency()));
    }
}
