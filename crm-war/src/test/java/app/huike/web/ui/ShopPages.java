package app.huike.web.ui;

import app.huike.testing.RunningHuike;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Every page for those who are logged in, each for somebody who may see it, with something in all lists. */
final class ShopPages {

    private static final String CUSTOMER = Desktop.ref();
    private static final String OTHER = Desktop.ref();
    private static final String OFFER = Desktop.ref();
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static String complaint;
    private static String task;

    private static final List<String> ALL = List.of(
            "manager1, start.xhtml",
            "lead, start.xhtml",
            "marketing, start.xhtml",
            "admin, start.xhtml",
            "manager1, me/settings.xhtml",
            "till, me/settings.xhtml",
            "manager1, tasks/inbox.xhtml",
            "manager1, tasks/inbox.xhtml?show=group",
            "manager1, customers/list.xhtml",
            "manager1, customers/customer.xhtml?ref=:customer",
            "manager1, customers/points.xhtml?ref=:customer",
            "manager1, till/till.xhtml",
            "manager1, cases/board.xhtml",
            "manager1, cases/new.xhtml",
            "manager1, cases/new.xhtml?ref=:customer",
            "lead, customers/merge.xhtml?ref=:customer",
            "lead, customers/merge.xhtml?ref=:customer&into=:other",
            "lead, cases/board.xhtml",
            "lead, cases/case.xhtml?number=:case",
            "lead, cases/report.xhtml",
            "lead, tasks/team.xhtml",
            "lead, tasks/share.xhtml",
            "lead, tasks/week.xhtml",
            "manager1, tasks/week.xhtml?from=2026-01-05",
            "manager1, tasks/finished.xhtml",
            "manager1, tasks/absences.xhtml",
            "lead, tasks/absences.xhtml",
            "lead, tasks/skills.xhtml",
            "manager1, tasks/conduct.xhtml",
            "lead, tasks/conduct.xhtml",
            "manager2, customers/owner.xhtml?ref=:customer",
            "lead, customers/owner.xhtml?ref=:customer",
            "lead, customers/assignment.xhtml",
            "marketing, loyalty/programme.xhtml",
            "lead, loyalty/programme.xhtml",
            "lead, adjustments/adjustments.xhtml",
            "marketing, surveys/results.xhtml",
            "marketing, surveys/results.xhtml?survey=nps",
            "lead, tasks/inbox.xhtml?show=all",
            "lead, tasks/inbox.xhtml?show=later",
            "manager1, tasks/bulk.xhtml",
            "lead, tasks/bulk.xhtml?all=yes&show=all&do=COMPLETE",
            "lead, imports/imports.xhtml",
            "marketing, offers/offers.xhtml",
            "marketing, offers/offer.xhtml",
            "marketing, offers/offer.xhtml?key=:offer",
            "marketing, campaigns/campaigns.xhtml",
            "marketing, campaigns/campaign.xhtml",
            "marketing, campaigns/campaign.xhtml?key=:offer",
            "marketing, messages/messages.xhtml",
            "marketing, templates/templates.xhtml",
            "designer, templates/template.xhtml?key=welcome&language=zh-Hant",
            "designer, designs/designs.xhtml",
            "reviewer, designs/designs.xhtml",
            "designer, designs/runs.xhtml?stage=welcome&days=90",
            "designer, designs/compare.xhtml?stage=welcome",
            "designer, designs/decisions.xhtml?stage=welcome&side=live",
            "designer, designs/move.xhtml?stage=welcome",
            "marketing, sweeps/sweeps.xhtml?dry=win-back",
            "designer, sweeps/sweeps.xhtml?dry=win-back",
            "marketing, sweeps/win-back.xhtml",
            "admin, system/system.xhtml",
            "admin, admin/users.xhtml",
            "admin, admin/keys.xhtml",
            "admin, admin/clock.xhtml",
            "admin, no/such/page.xhtml");

    private ShopPages() {}

    /** Login and path, person by person, in which {@code :customer} and the like stand for what the tests have made. */
    static Stream<Arguments> all() {
        return ALL.stream()
                .map(line -> line.split(", ", 2))
                .sorted(Comparator.comparing(line -> line[0]))
                .map(Arguments::of);
    }

    /** A page, and who looks at it. */
    record Visit(String login, String path) {}

    /** All of them and a task's own page, so that each person has to log in once only. */
    static List<Visit> byPerson() {
        return Stream.concat(ALL.stream(), Stream.of("manager1, tasks/task.xhtml?id=:task"))
                .map(line -> line.split(", ", 2))
                .map(line -> new Visit(line[0], line[1]))
                .sorted(Comparator.comparing(Visit::login))
                .toList();
    }

    /** Where such a path is found. */
    static String address(String path) {
        return path.replace(":customer", CUSTOMER)
                .replace(":other", OTHER)
                .replace(":offer", OFFER)
                .replace(":case", complaint)
                .replace(":task", task);
    }

    /** A customer, an offer and a complaint; once. */
    static synchronized void fill() throws SQLException {
        if (complaint == null) {
            Desktop.shop().firstPurchase(CUSTOMER, "Every " + CUSTOMER);
            Desktop.shop().firstPurchase(OTHER, "Every " + OTHER);
            Desktop.shop().rest("POST", "customers/" + CUSTOMER + "/membership", "{\"source\":\"till\"}");
            Desktop.shop().purchase(CUSTOMER + "-2", CUSTOMER, "70.00");
            task = aTask();
            Desktop.shop().advance("PT3H");
            complaint = Desktop.shop().complaint(CUSTOMER, "Cup is broken");
            try (Connection connection = RunningHuike.shared().database().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(anOfferAndItsCampaign());
            }
        }
    }

    /** A reminder of the first account manager, about a customer of his. */
    private static String aTask() {
        Instant soon = Instant.parse(Desktop.shop().now()).plus(Duration.ofMinutes(1));
        Matcher id = ID.matcher(Desktop.shop()
                .rest(
                        "POST",
                        "customers/" + CUSTOMER + "/reminders",
                        "{\"at\":\"" + soon + "\",\"word\":\"Look here\",\"person\":\"manager1\"}"));
        if (!id.find()) {
            throw new IllegalStateException("no task was made");
        }
        return id.group(1);
    }

    /** By itself, so that a page of offers that is broken does not hide all others. */
    private static String anOfferAndItsCampaign() {
        return """
                with o as (insert into offer (id, key, name_en, name_zh_hans, name_zh_hant, kind, percent, currency, alone, valid_for, state,
                    created_at, changed_at, changed_by)
                  values (gen_random_uuid(), '%1$s', 'Every offer', '优惠', '優惠', 'PERCENT', 15, 'USD', false, 'P30D', 'ACTIVE', now(), now(),
                    'marketing') returning id)
                insert into campaign (id, key, name_en, name_zh_hans, name_zh_hant, offer_id, first_day, last_day, starts_at, ends_at,
                    audience, currency, budget_minor, spent_minor, state, created_at, changed_at, changed_by)
                select gen_random_uuid(), '%1$s', 'Every campaign', '活动', '活動', o.id, '2026-01-01', '2099-12-31', '2026-01-01', '2099-12-31',
                    '{LAPSED}', 'USD', 10000, 2500, 'ACTIVE', now(), now(), 'marketing' from o
                """
                .formatted(OFFER);
    }
}
