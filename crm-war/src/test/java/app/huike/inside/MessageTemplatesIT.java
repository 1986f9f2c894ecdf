package app.huike.inside;

import static app.huike.inside.People.LEAD;
import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.MessageRequest;
import app.huike.crm.messaging.MessageTemplates;
import app.huike.crm.messaging.Messages;
import app.huike.crm.messaging.TemplateDraft;
import app.huike.crm.messaging.TemplatePreviews;
import app.huike.crm.messaging.TemplateView;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.Refused;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a draft to what customers get. A template that no other test sends is edited, and put back. */
class MessageTemplatesIT extends InContainer {

    private static final String KEY = "complaint-receipt";

    @Inject
    private MessageTemplates templates;

    @Inject
    private TemplatePreviews previews;

    @Inject
    private Messages messages;

    @Inject
    private Customers customers;

    @Inject
    private People people;

    @Inject
    private BusinessClock clock;

    @Inject
    private CrmDatabase database;

    private final String ref = "MT-" + Ids.next();
    private Actor marketing;
    private UUID customer;

    @BeforeEach
    void whoWritesAndWhoIsWrittenTo() {
        marketing = people.person(Role.MARKETING, "main", ref.toLowerCase() + "@example.com");
        customer = People.lead(() -> customers
                .put(new CustomerChange(
                        ref,
                        Change.to("Anna Berger"),
                        Change.to("anna-" + ref.toLowerCase() + "@example.com"),
                        Change.none(),
                        Change.none(),
                        Change.to("en"),
                        Change.none(),
                        Change.none(),
                        Change.none(),
                        List.of()))
                .customer()
                .id());
    }

    @AfterEach
    void asShipped() {
        database.sql("delete from message_template where key = :key")
                .set("key", KEY)
                .update();
        database.sql("delete from message_template_draft where key = :key")
                .set("key", KEY)
                .update();
    }

    @Test
    void draftIsSeenByEditorsOnlyUntilItIsPublishedAndWhatWasSentKeepsItsText() {
        UUID before = sent();
        write("Case {{no}} is with us", "Dear {{name}}, case {{no}}.");
        assertThat(previews().subject()).isEqualTo("Case 10423-8 is with us");
        assertThat(previews().text()).startsWith("Dear Anna Berger,");
        assertThat(subject(sent())).isNotEqualTo("Case 7 is with us");

        does(() -> templates.publish(KEY));
        UUID after = sent();
        assertThat(subject(after)).isEqualTo("Case 7 is with us");
        assertThat(subject(before)).isNotEqualTo(subject(after));
        TemplateView seen = as(marketing, () -> templates.get(KEY, "en"));
        assertThat(seen.draft()).isNull();
        assertThat(seen.versions()).singleElement().satisfies(version -> {
            assertThat(version.version()).isEqualTo(1);
            assertThat(version.by()).isEqualTo(marketing.login());
        });
        does(() -> templates.restore(KEY, "en", edition(), 0));
        does(() -> templates.publish(KEY));
        assertThat(subject(sent())).isEqualTo(subject(before));
    }

    @Test
    void unknownValueIsRefusedWithItsPlace() {
        write("Case {{no}}", "Dear {{name}},\nyour {{voucher}}");
        assertThat(as(marketing, () -> templates.get(KEY, "en")).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.what()).isEqualTo("voucher");
                });
        assertRefused(marketing, "TEMPLATE_UNKNOWN_VALUE", () -> templates.publish(KEY));
        assertThat(as(marketing, () -> templates.get(KEY, "en")).versions()).isEmpty();
    }

    @Test
    void testMailGoesTheWayOfAllMailAndIsAboutNobody() {
        write("Case {{no}} is with us", "Dear {{name}}");
        String address = as(marketing, () -> previews.sendToMyself(KEY, "en", ref));
        assertThat(address).isEqualTo(ref.toLowerCase() + "@example.com");
        assertThat(database.sql("select 1 from message where address = :address and customer_id is null"
                                + " and subject = '[Test] Case 10423-8 is with us'")
                        .set("address", address)
                        .any())
                .isTrue();
        Actor nameless = people.person(Role.DESIGNER, "main", null);
        assertRefused(nameless, "TEMPLATE_NO_ADDRESS", () -> previews.sendToMyself(KEY, "en", null));
    }

    @Test
    void onlyMarketingAndDesignersAndOnlyTemplatesThatThereAre() {
        assertRefused(LEAD, "NOT_FOUND", () -> templates.list());
        assertRefused(LEAD, "NOT_FOUND", () -> previews.preview(KEY, "en", null));
        assertRefused(marketing, "TEMPLATE_UNKNOWN", () -> templates.get("no-such", "en"));
        assertRefused(marketing, "TEMPLATE_UNKNOWN", () -> templates.get(KEY, "fr"));
        assertRefused(marketing, "TEMPLATE_NO_DRAFT", () -> templates.publish(KEY));
        assertRefused(marketing, "FIELD_MISSING", () -> templates.save(KEY, "en", "v0", "", "text", null));
        assertThat(as(marketing, () -> templates.list()))
                .extracting(each -> each.key())
                .contains("welcome", KEY);
        for (String language : MessageTemplates.LANGUAGES) {
            for (var each : as(marketing, () -> templates.list())) {
                assertThat(as(marketing, () -> previews.preview(each.key(), language, null))
                                .html())
                        .as(each.key() + " " + language)
                        .doesNotContain("{{");
            }
        }
    }

    @Test
    void ofManyWhoWriteTheSameOneKeepsItAndTheOthersAreTold() {
        String begun = edition();
        List<Object> outcomes = People.atOnce(
                8,
                i -> as(marketing, () -> {
                    templates.save(KEY, "en", begun, "Case {{no}}, " + i, "text", null);
                    return i;
                }));
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(7).allSatisfy(outcome -> assertThat(
                        ((Refused) outcome).code())
                .isEqualTo("TEMPLATE_CHANGED"));
        TemplateDraft kept = as(marketing, () -> templates.get(KEY, "en")).draft();
        does(() -> templates.save(KEY, "en", begun, kept.subject(), kept.text(), null));
        assertThat(edition())
                .as("the same again is kept already")
                .isEqualTo(kept.edition().toString());
        assertRefused(marketing, "TEMPLATE_CHANGED", () -> templates.discard(KEY, "en", begun));
        assertRefused(marketing, "TEMPLATE_CHANGED", () -> templates.restore(KEY, "en", begun, 0));
    }

    @Test
    void whoBeganBeforeAnotherTextWasPublishedIsToldToo() {
        String begun = edition();
        write("Case {{no}}", "text");
        does(() -> templates.publish(KEY));
        assertRefused(marketing, "TEMPLATE_CHANGED", () -> templates.save(KEY, "en", begun, "Mine", "text", null));
        write("Mine {{no}}", "text");
    }

    private String edition() {
        return as(marketing, () -> templates.get(KEY, "en")).edition();
    }

    private void write(String subject, String text) {
        does(() -> templates.save(KEY, "en", edition(), subject, text, null));
    }

    private TemplatePreviews.Preview previews() {
        return as(marketing, () -> previews.preview(KEY, "en", ref));
    }

    private void does(Runnable deed) {
        as(marketing, () -> {
            deed.run();
            return null;
        });
    }

    private UUID sent() {
        return as(Actor.SYSTEM, () -> messages.send(new MessageRequest(
                        customer,
                        Channel.EMAIL,
                        Purpose.SERVICE,
                        KEY,
                        Map.of("no", "7", "owner", "Shop", "time", "14:30"),
                        "template-it:" + Ids.next(),
                        clock.instant().plus(Duration.ofDays(1)),
                        50))
                .messageId());
    }

    private String subject(UUID message) {
        return database.sql("select subject from message where id = :id")
                .set("id", message)
                .one(row -> row.text("subject"))
                .orElseThrow();
    }
}
