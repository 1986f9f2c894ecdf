package app.huike.crm.customer;

import app.huike.crm.customer.AssignmentPreview.Share;
import app.huike.crm.customer.domain.AssignmentBook;
import app.huike.crm.customer.domain.AssignmentPlan;
import app.huike.crm.customer.domain.AssignmentPlan.Candidate;
import app.huike.crm.customer.domain.AssignmentPlan.Unowned;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Audit;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The door of the teams' rules by which customers without an owner get one; for leads. New customers get one at once, others when a lead says so. */
@Stateless
public class Assignment {

    /** How many customers are given at once. */
    public static final int AT_ONCE = 1_000;

    private static final int LONGEST_PROTECTION = 365;
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    @Inject
    AssignmentBook book;

    @Inject
    Shop shop;

    @Inject
    BusinessClock clock;

    @Inject
    Audit audit;

    @Inject
    Event<Object> events;

    /** Teams that look after customers, by name. */
    public List<String> teams() {
        Rights.require(Permission.TASK_WORK_ALL);
        return book.teams();
    }

    /** A team's rule; the usual one where nobody has set any. */
    public AssignmentRule rule(String team) {
        Rights.require(Permission.TASK_WORK_ALL);
        return book.rule(team).orElse(AssignmentRule.USUAL);
    }

    /** Sets a team's rule. Refusals {@code FIELD_INVALID} and {@code FIELD_MISSING} for each field. */
    public void save(String team, AssignmentRule rule) {
        Actor actor = Rights.require(Permission.TASK_WORK_ALL);
        check(team, rule);
        book.save(team, rule, actor.login(), clock.instant());
        audit.record(
                "ASSIGNMENT_RULE_SET",
                team,
                Map.of(
                        "way", rule.way().name(),
                        "protectedDays", String.valueOf(rule.protectedDays()),
                        "regions", String.valueOf(rule.regions().size())));
    }

    /** Who of the team would get which part of its customers without an owner, {@link #AT_ONCE} at most. Same refusals. */
    public AssignmentPreview preview(String team, AssignmentRule rule) {
        Rights.require(Permission.TASK_WORK_ALL);
        check(team, rule);
        List<Candidate> people = book.candidates(team);
        List<Unowned> customers = book.unowned(team, shop.locale().toLanguageTag(), AT_ONCE);
        Map<UUID, Long> gets = new AssignmentPlan(rule, people)
                .of(customers).values().stream().collect(Collectors.groupingBy(owner -> owner, Collectors.counting()));
        List<Share> shares = people.stream()
                .map(one -> new Share(
                        one.login(),
                        one.name(),
                        one.customers(),
                        gets.getOrDefault(one.id(), 0L).intValue()))
                .toList();
        return new AssignmentPreview(
                customers.size(),
                customers.size() - shares.stream().mapToInt(Share::gets).sum(),
                shares);
    }

    /** Gives the team's customers without an owner to people by the rule that is set, {@link #AT_ONCE} at most; how many. */
    public int apply(String team) {
        Actor actor = Rights.require(Permission.TASK_WORK_ALL);
        List<Candidate> people = book.candidates(team);
        Map<UUID, UUID> plan = new AssignmentPlan(rule(team), people)
                .of(book.unowned(team, shop.locale().toLanguageTag(), AT_ONCE));
        Map<UUID, UUID> given = book.giveAll(plan, actor.login(), clock.instant());
        Map<UUID, String> logins = people.stream().collect(Collectors.toMap(Candidate::id, Candidate::login));
        given.forEach((customer, owner) ->
                events.fire(new OwnerChanged(customer, null, logins.get(owner), OwnerReason.RULE)));
        audit.record("CUSTOMERS_ASSIGNED", team, Map.of("customers", String.valueOf(given.size())));
        return given.size();
    }

    private void check(String team, AssignmentRule rule) {
        Check check = new Check()
                .that(book.teams().contains(team), "team", team, "a team that looks after customers")
                .that(
                        rule.protectedDays() >= 0 && rule.protectedDays() <= LONGEST_PROTECTION,
                        "protectedDays",
                        rule.protectedDays(),
                        "0 to " + LONGEST_PROTECTION);
        Set<String> known = new HashSet<>(COUNTRIES);
        known.add(AssignmentRule.OTHERS);
        Set<String> logins =
                book.candidates(team).stream().map(Candidate::login).collect(Collectors.toSet());
        rule.regions().forEach((region, login) -> check.that(
                        known.contains(region), "regions", region, "a country such as TW, or *")
                .that(logins.contains(login), "regions", login, "an account manager of the team"));
        if (rule.way() == AssignmentWay.REGION
                && Collections.disjoint(known, rule.regions().keySet())) {
            check.missing("regions");
        }
        check.refuse();
    }
}
