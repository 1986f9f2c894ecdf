package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.Browser;
import app.huike.testing.RunningHuike;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Every page, on a desk and on a phone, light and dark, in English and Chinese: nobody is shut out, and nothing breaks the content policy. */
class EveryPageUiIT {

    private static final String CUSTOMER = Desktop.ref();
    private static final String OTHER = Desktop.ref();
    private static final String OFFER = Desktop.ref();
    private static String complaint;

    @BeforeAll
    static void aCustomerAndAnOfferInAllLists() throws SQLException {
        Desktop.shop().firstPurchase(CUSTOMER, "Every " + CUSTOMER);
        Desktop.shop().firstPurchase(OTHER, "Every " + OTHER);
        Desktop.shop().rest("POST", "customers/" + CUSTOMER + "/membership", "{\"source\":\"till\"}");
        Desktop.shop().purchase(CUSTOMER + "-2", CUSTOMER, "70.00");
        Desktop.shop().advance("PT3H");
        complaint = Desktop.shop().complaint(CUSTOMER, "Cup is broken");
        try (Connection connection = RunningHuike.shared().database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(anOfferAndItsCampaign());
        }
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

    @ParameterizedTest
    @CsvSource({
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
        "marketing, sweeps/sweeps.xhtml?dry=win-back",
        "designer, sweeps/sweeps.xhtml?dry=win-back",
        "marketing, sweeps/win-back.xhtml",
        "admin, system/system.xhtml",
        "admin, admin/users.xhtml",
        "admin, admin/keys.xhtml",
        "admin, admin/clock.xhtml",
        "admin, no/such/page.xhtml"
    })
    void isForEverybody(String login, String path) {
        Desktop desktop = Desktop.of(login);
        String page = path.replace(":customer", CUSTOMER)
                .replace(":other", OTHER)
                .replace(":offer", OFFER)
                .replace(":case", complaint);
        look(desktop, page);
        desktop.browser.screenshot(picture(login, path) + "-desk");
        desktop.browser.resize(Browser.PHONE);
        desktop.browser.dark(true);
        desktop.browser.driver().manage().addCookie(new org.openqa.selenium.Cookie("huike-language", "zh-Hans"));
        look(desktop, page);
        desktop.browser.screenshot(picture(login, path) + "-phone-dark");
        assertThat(desktop.script("return document.documentElement.lang")).isEqualTo("zh-Hans");
        assertThat(desktop.script("return document.documentElement.scrollWidth"))
                .as("wider than the phone")
                .isEqualTo(390L);
    }

    @ParameterizedTest
    @CsvSource({"login.xhtml", "unsubscribe?t=nonsense", "survey?t=nonsense", "setup.xhtml?t=nonsense"})
    void isForThoseOutside(String path) {
        Desktop desktop = new Desktop(Browser.fresh());
        look(desktop, path);
    }

    private static String picture(String login, String path) {
        return login + "-" + path.replaceAll("[^a-z-]+", "-");
    }

    private static void look(Desktop desktop, String page) {
        desktop.open(page);
        desktop.see(By.tagName("h1"));
        assertThat(desktop.text()).as("a key without a text").doesNotContain("⟨");
        assertThat(desktop.browser.accessibilityViolations()).as(page).isEmpty();
        assertThat(desktop.browser.consoleErrors())
                .filteredOn(error -> !error.contains("404"))
                .as(page)
                .isEmpty();
        assertThat(desktop.text()).as(page).doesNotContain("⟨");
    }
}
