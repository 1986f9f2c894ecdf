package app.huike.web.security;

import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Which page wants which right. A page in no folder that stands here is for nobody, so that none is forgotten. */
final class PageRights {

    private static final Map<String, Predicate<Actor>> BY_PREFIX = new LinkedHashMap<>();

    static {
        everybody("/start.xhtml");
        everybody("/me/");
        page("/tasks/team.xhtml", Permission.TASK_WORK_ALL);
        page("/tasks/week.xhtml", Permission.TASK_WORK);
        page("/tasks/share.xhtml", Permission.TASK_WORK_ALL);
        page("/tasks/", Permission.TASK_WORK);
        page("/customers/merge.xhtml", Permission.CUSTOMER_MERGE);
        page("/customers/", Permission.CUSTOMER_READ);
        page("/cases/report.xhtml", Permission.CASE_WORK_ALL);
        page("/cases/new.xhtml", Permission.CASE_WORK);
        page("/cases/", Permission.CASE_READ);
        page("/surveys/", Permission.SURVEY_READ);
        page("/imports/", Permission.IMPORT);
        page("/loyalty/", Permission.OFFER_READ);
        page("/adjustments/", Permission.POINTS_APPROVE);
        page("/messages/", Permission.MESSAGE_READ);
        page("/designs/", Permission.DESIGN_READ);
        page("/templates/", Permission.TEMPLATE_WRITE);
        page("/offers/", Permission.OFFER_READ);
        page("/campaigns/", Permission.OFFER_READ);
        page("/till/", Permission.COUPON_REDEEM);
        page("/sweeps/", Permission.PROCESS_READ);
        page("/system/", Permission.SYSTEM_READ);
        page("/admin/clock.xhtml", Permission.CLOCK_MOVE);
        page("/admin/", Permission.USERS_MANAGE);
    }

    private PageRights() {}

    /** Whether that actor may see the page; false also where there is no such page. */
    static boolean maySee(Actor actor, String path) {
        return rule(path).map(rule -> rule.test(actor)).orElse(false);
    }

    /** The first rule that fits. */
    static Optional<Predicate<Actor>> rule(String path) {
        return BY_PREFIX.entrySet().stream()
                .filter(rule -> path.startsWith(rule.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void everybody(String prefix) {
        BY_PREFIX.put(prefix, actor -> true);
    }

    private static void page(String prefix, Permission permission) {
        BY_PREFIX.put(prefix, actor -> actor.may(permission));
    }
}
