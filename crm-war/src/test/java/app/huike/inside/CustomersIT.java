package app.huike.inside;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentGranted;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.ConsentWithdrawn;
import app.huike.crm.customer.Consents;
import app.huike.crm.customer.ContactDataChanged;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.CustomerErased;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Customers.Put;
import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.Recipient;
import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.journey.Stage;
import app.huike.crm.journey.Stages;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomersIT extends InContainer {
    @Inject
    private Customers customers;

    @Inject
    Consents consents;

    @Inject
    private Stages stages;

    @Inject
    private JourneyLog log;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Heard heard;

    @Inject
    private People people;

    private final String ref = "C-" + Ids.next();
    private final String mail = "m" + Ids.next() + "@example.com";

    @Test
    void ofManyWhoPutANewRefOneCreatesAndTheOthersChange() {
        List<Object> outcomes = atOnce(30, i -> customers.put(new Put30(i).change()));

        assertThat(outcomes).allMatch(outcome -> outcome instanceof Put);
        assertThat(outcomes).filteredOn(outcome -> ((Put) outcome).created()).hasSize(1);
        CustomerView stored = get();
        assertThat(stored.name()).startsWith("Name ");
        // what each of them named is there: nobody wrote an old state over another's
        assertThat(stored.email()).isEqualTo(mail);
        assertThat(stored.timeZone()).isEqualTo(ZoneId.of("Asia/Taipei"));
    }

    private final class Put30 {
        private final int i;

        Put30(int i) {
            this.i = i;
        }

        CustomerChange change() {
            return switch (i % 3) {
                case 0 -> aCustomer().name("Name " + i).change();
                case 1 -> aCustomer().email(mail).change();
                default -> aCustomer().timeZone("Asia/Taipei").change();
            };
        }
    }

    @Test
    void aPutChangesWhatItNamesAndNothingElse() {
        put(aCustomer()
                .name("林晓梅")
                .email(mail)
                .phone("+86 138 0013 8000")
                .locale("zh-Hans")
                .birthday("--02-29"));
        Put second = put(aCustomer().timeZone("Asia/Shanghai"));

        assertThat(second.created()).isFalse();
        assertThat(second.customer()).isEqualTo(get());
        assertThat(get())
                .returns("林晓梅", CustomerView::name)
                .returns(mail, CustomerView::email)
                .returns("+8613800138000", CustomerView::phone)
                .returns(Locale.forLanguageTag("zh-Hans"), CustomerView::locale)
                .returns("--02-29", CustomerView::birthday)
                .returns(ZoneId.of("Asia/Shanghai"), CustomerView::timeZone);
        put(aCustomer().email(null));
        assertThat(get()).returns(null, CustomerView::email).returns("林晓梅", CustomerView::name);
    }

    @Test
    void aRefusedPutLeavesNothing() {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> put(aCustomer().name("Anna").email("a@b").birthday("--02-30")));
        assertThat(refused.fields()).extracting(FieldProblem::field).containsExactlyInAnyOrder("email", "birthday");
        assertRefused(People.LEAD, "CUSTOMER_UNKNOWN", () -> customers.get(ref));
    }

    @Test
    void anOwnerIsAnActiveAccountManager() {
        Actor manager = people.accountManager("team-x");
        put(aCustomer().owner(manager.login()));
        assertThat(get()).returns(manager.login(), CustomerView::owner).returns("team-x", CustomerView::team);
        assertThat(lead(() -> customers.owner(get().id()))).contains(manager.userId());
        database.sql("update app_user set active = false where id = :id")
                .set("id", manager.userId())
                .update();
        assertRefused(
                People.LEAD,
                "FIELD_INVALID",
                () -> customers.put(aCustomer().owner(manager.login()).change()));
    }

    @Test
    void everybodySeesHisOwnAndHisTeamsThatNobodyOwns() {
        Actor owner = people.accountManager("team-" + ref);
        Actor colleague = people.accountManager("team-" + ref);
        Actor stranger = people.accountManager("other-" + ref);
        as(owner, () -> customers.put(aCustomer().name("Row " + ref).change()));

        assertThat(as(colleague, () -> customers.get(ref)).ref()).isEqualTo(ref);
        assertRefused(stranger, "CUSTOMER_UNKNOWN", () -> customers.get(ref));
        assertRefused(stranger, "CUSTOMER_UNKNOWN", () -> customers.get(get().id()));
        assertRefused(
                stranger,
                "CUSTOMER_UNKNOWN",
                () -> customers.put(aCustomer().name("Mine").change()));
        assertThat(find(stranger, ref)).isEmpty();
        assertThat(find(colleague, ref)).containsExactly(ref);

        put(aCustomer().owner(owner.login()));
        assertThat(find(owner, ref)).containsExactly(ref);
        assertThat(find(colleague, ref)).isEmpty();
        assertThat(as(owner, () -> customers.count(ref, 10))).isEqualTo(1);
        assertThat(as(colleague, () -> customers.count(ref, 10))).isZero();
        assertRefused(Actor.NOBODY, "NOT_FOUND", () -> customers.get(ref));
        assertRefused(owner, "NOT_FOUND", () -> customers.erase(ref));
    }

    @Test
    void aSearchFindsPartsOfNamesInAnyWritingNumbersAndRefs() {
        String number = "+8613" + String.format("%09d", Math.floorMod(ref.hashCode(), 1_000_000_000));
        put(aCustomer().name("歐陽娜娜 Zoë " + ref).email(mail).phone(number));

        assertThat(find(People.LEAD, ref + " 娜")).containsExactly(ref);
        assertThat(find(People.LEAD, ref + " 歐陽")).containsExactly(ref);
        assertThat(find(People.LEAD, "zoe " + ref.toUpperCase(Locale.ROOT))).containsExactly(ref);
        assertThat(find(People.LEAD, mail)).containsExactly(ref);
        assertThat(find(People.LEAD, number.substring(3))).containsExactly(ref);
        assertThat(find(People.LEAD, number.substring(3, 6) + " " + number.substring(6)))
                .contains(ref);
        assertThat(find(People.LEAD, ref + " 王")).isEmpty();
        assertThat(find(People.LEAD, ref + "%")).isEmpty();
    }

    @Test
    void pagesShowEachCustomerOnceNewestFirst() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String one = ref + "." + i;
            lead(() -> customers.put(new Draft(one).name("Paged " + ref).change()));
            expected.add(0, one);
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            PageRequest request = new PageRequest(3, cursor);
            Page<CustomerView> page = lead(() -> customers.find("paged " + ref, request));
            page.items().forEach(customer -> seen.add(customer.ref()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).isEqualTo(expected);
        assertThat(lead(() -> customers.count("paged " + ref, 100))).isEqualTo(7);
        assertThat(lead(() -> customers.count("paged " + ref, 5))).isEqualTo(5);
        assertRefused(People.LEAD, "FIELD_INVALID", () -> customers.find("x", new PageRequest(3, "nonsense")));
    }

    @Test
    void anOlderGrantNeverOverturnsAWithdrawalAndEveryStatementIsKept() {
        put(aCustomer().email(mail));
        state(ConsentState.GRANTED, ago(30));
        state(ConsentState.WITHDRAWN, ago(10));
        state(ConsentState.GRANTED, ago(30));
        state(ConsentState.GRANTED, ago(11));
        assertThat(consent()).isEqualTo(ConsentState.WITHDRAWN);
        state(ConsentState.GRANTED, ago(5));
        assertThat(consent()).isEqualTo(ConsentState.GRANTED);

        UUID id = get().id();
        assertThat(database.sql("select applied from consent_statement where customer_id = :id order by recorded_at")
                        .set("id", id)
                        .list(row -> row.flag("applied")))
                .containsExactly(true, true, false, true);
        assertThat(heard.of(ConsentWithdrawn.class, id, ConsentWithdrawn::customerId))
                .hasSize(1);
        assertThat(heard.of(ConsentGranted.class, id, ConsentGranted::customerId))
                .hasSize(2);
        assertThat(kinds(id)).containsExactly("CONSENT_GRANTED", "CONSENT_WITHDRAWN", "CONSENT_GRANTED");
    }

    @Test
    void anUpdateWithoutConsentsChangesNone() {
        put(aCustomer().email(mail).consent(statement(ConsentState.WITHDRAWN, ago(10))));
        put(aCustomer().name("Anna"));
        assertThat(consent()).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(get().consents()).containsExactly(statement(ConsentState.WITHDRAWN, ago(10)));
    }

    @Test
    void anAccountManagerWithdrawsAndOnlyTheCustomerGrants() {
        Actor manager = people.accountManager("team-" + ref);
        as(manager, () -> customers.put(aCustomer().email(mail).change()));
        assertRefused(
                manager,
                "CONSENT_BY_CUSTOMER_ONLY",
                () -> consents.state(ref, statement(ConsentState.GRANTED, ago(1))));
        as(manager, () -> {
            consents.state(ref, statement(ConsentState.WITHDRAWN, ago(1)));
            return null;
        });
        assertThat(consent()).isEqualTo(ConsentState.WITHDRAWN);
        UUID id = get().id();
        assertRefused(Actor.customer(), "NOT_FOUND", () -> consents.state(id, statement(ConsentState.GRANTED, ago(0))));
        as(Actor.customer(), () -> {
            consents.state(id, statement(ConsentState.WITHDRAWN, ago(0)));
            return null;
        });
    }

    @Test
    void aStatementSaysWhatItHasToSay() {
        put(aCustomer());
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> lead(() -> {
                    consents.state(ref, new ConsentStatement(null, null, ConsentState.UNKNOWN, " ", null, null));
                    return null;
                }));
        assertThat(refused.fields())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("purpose", "channel", "state", "source", "statedAt");
        Instant tomorrow = clock.instant().plus(Duration.ofMinutes(6));
        assertRefused(
                People.LEAD, "FIELD_INVALID", () -> consents.state(ref, statement(ConsentState.GRANTED, tomorrow)));
    }

    @Test
    void aRecipientIsWhereAndWhetherACustomerIsReached() {
        put(aCustomer().name("Anna").email(mail).phone("+12125550123").locale("de"));
        state(ConsentState.GRANTED, ago(1));
        UUID id = get().id();
        Recipient byMail = recipient(id, Channel.EMAIL);
        assertThat(byMail)
                .returns(mail, Recipient::address)
                .returns(true, Recipient::reachable)
                .returns(ConsentState.GRANTED, Recipient::consent)
                .returns(Locale.GERMAN, Recipient::locale);
        assertThat(recipient(id, Channel.SMS))
                .returns("+12125550123", Recipient::address)
                .returns(ConsentState.UNKNOWN, Recipient::consent);
        assertThat(recipient(id, Channel.POST))
                .returns(null, Recipient::address)
                .returns(false, Recipient::reachable);

        as(Actor.SYSTEM, () -> {
            customers.markUnreachable(id, Channel.EMAIL);
            return null;
        });
        assertThat(recipient(id, Channel.EMAIL).reachable()).isFalse();
        put(aCustomer().email(mail));
        assertThat(recipient(id, Channel.EMAIL).reachable())
                .as("the same address is not a new one")
                .isFalse();
        put(aCustomer().email("new-" + mail));
        assertThat(recipient(id, Channel.EMAIL).reachable()).isTrue();
        assertThat(heard.of(ContactDataChanged.class, id, ContactDataChanged::customerId))
                .hasSize(3);
    }

    @Test
    void whoHasTheSameContactMayBeTheSamePerson() {
        put(aCustomer().email(mail));
        String twin = ref + "-twin";
        lead(() -> customers.put(
                new Draft(twin).email(mail.toUpperCase(Locale.ROOT)).change()));
        UUID id = get().id();
        UUID other = lead(() -> customers.get(twin)).id();
        assertThat(lead(() -> customers.sameContactAs(id))).containsExactly(other);
        assertThat(lead(() -> customers.sameContactAs(other))).containsExactly(id);
        erase(twin);
        assertThat(lead(() -> customers.sameContactAs(id))).isEmpty();
    }

    @Test
    void anErasedCustomerIsForgottenAndTheRefIsNotUsedAgain() {
        String secret = "Geheim" + Ids.next();
        put(aCustomer()
                .name(secret)
                .email(secret + "@example.com")
                .phone("+12125550123")
                .address(secret + " 1")
                .birthday("1980-02-03")
                .consent(new ConsentStatement(
                        Purpose.MARKETING,
                        Channel.EMAIL,
                        ConsentState.GRANTED,
                        secret.substring(0, 20),
                        secret,
                        ago(1))));
        UUID id = get().id();
        lead(() -> {
            customers.flag(ref, Set.of("test"));
            log.add(id, "DECISION", null, java.util.Map.of("value", secret));
            return null;
        });
        erase(ref);
        erase(ref);

        assertRefused(People.LEAD, "CUSTOMER_ERASED", () -> customers.get(ref));
        assertRefused(People.LEAD, "CUSTOMER_ERASED", () -> customers.get(id));
        assertRefused(
                People.LEAD,
                "CUSTOMER_ERASED",
                () -> customers.put(aCustomer().name("Again").change()));
        assertRefused(People.LEAD, "CUSTOMER_ERASED", () -> customers.ensure(ref));
        assertThat(find(People.LEAD, secret)).isEmpty();
        assertThat(lead(() -> stages.of(id)).stage()).isEqualTo(Stage.CLOSED);
        assertThat(heard.of(CustomerErased.class, id, CustomerErased::customerId))
                .hasSize(1);
        assertThat(recipient(id, Channel.EMAIL))
                .returns(null, Recipient::address)
                .returns(ConsentState.UNKNOWN, Recipient::consent);
        assertThat(rowsWith(secret)).isEmpty();
    }

    /** Which tables of the business still know the word. */
    private List<String> rowsWith(String word) {
        List<String> tables = database.sql(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE'")
                .list(row -> row.text("table_name"));
        return tables.stream()
                .filter(table -> database.sql("select 1 from " + table + " t where lower(t::text) like :word limit 1")
                        .set("word", "%" + word.substring(0, 20).toLowerCase(Locale.ROOT) + "%")
                        .any())
                .toList();
    }

    private Recipient recipient(UUID id, Channel channel) {
        return lead(() -> customers.recipient(id, channel, Purpose.MARKETING));
    }

    private List<String> kinds(UUID id) {
        List<String> kinds = new ArrayList<>(lead(() -> log.of(id, PageRequest.first())).items().stream()
                .map(JourneyEntry::kind)
                .toList());
        java.util.Collections.reverse(kinds);
        return kinds;
    }

    private void erase(String one) {
        lead(() -> {
            customers.erase(one);
            return null;
        });
    }

    private void state(ConsentState state, Instant at) {
        lead(() -> {
            consents.state(ref, statement(state, at));
            return null;
        });
    }

    private static ConsentStatement statement(ConsentState state, Instant at) {
        return new ConsentStatement(Purpose.MARKETING, Channel.EMAIL, state, "checkout", "v1", at);
    }

    private ConsentState consent() {
        return recipient(get().id(), Channel.EMAIL).consent();
    }

    private final Instant now = Instant.parse("2026-11-01T00:00:00Z");

    private Instant ago(int days) {
        return now.minus(days, ChronoUnit.DAYS);
    }

    private List<String> find(Actor actor, String text) {
        return as(actor, () -> customers.find(text, PageRequest.first())).items().stream()
                .map(CustomerView::ref)
                .toList();
    }

    private CustomerView get() {
        return lead(() -> customers.get(ref));
    }

    private Put put(Draft draft) {
        return lead(() -> customers.put(draft.change()));
    }

    private Draft aCustomer() {
        return new Draft(ref);
    }

    /** What a request says of a customer. */
    private static final class Draft {
        private final String ref;
        private Change<String> name = Change.none();
        private Change<String> email = Change.none();
        private Change<String> phone = Change.none();
        private Change<String> address = Change.none();
        private Change<String> locale = Change.none();
        private Change<String> timeZone = Change.none();
        private Change<String> owner = Change.none();
        private Change<String> birthday = Change.none();
        private final List<ConsentStatement> consents = new ArrayList<>();

        Draft(String ref) {
            this.ref = ref;
        }

        Draft name(String value) {
            name = Change.to(value);
            return this;
        }

        Draft email(String value) {
            email = Change.to(value);
            return this;
        }

        Draft phone(String value) {
            phone = Change.to(value);
            return this;
        }

        Draft address(String value) {
            address = Change.to(value);
            return this;
        }

        Draft locale(String value) {
            locale = Change.to(value);
            return this;
        }

        Draft timeZone(String value) {
            timeZone = Change.to(value);
            return this;
        }

        Draft owner(String value) {
            owner = Change.to(value);
            return this;
        }

        Draft birthday(String value) {
            birthday = Change.to(value);
            return this;
        }

        Draft consent(ConsentStatement statement) {
            consents.add(statement);
            return this;
        }

        CustomerChange change() {
            return new CustomerChange(ref, name, email, phone, address, locale, timeZone, owner, birthday, consents);
        }
    }
}
