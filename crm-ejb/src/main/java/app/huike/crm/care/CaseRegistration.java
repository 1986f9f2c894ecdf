package app.huike.crm.care;

import app.huike.crm.care.domain.CaseNumber;
import app.huike.crm.care.domain.CategoryBook;
import app.huike.crm.care.domain.ServiceCase;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.platform.Ids;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a complaint becomes a case. */
@Dependent
class CaseRegistration {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 4000;

    @Inject
    CaseFiles files;

    @Inject
    CategoryBook categories;

    @Inject
    Customers customers;

    @Inject
    Purchases purchases;

    UUID register(NewCase told) {
        NewCase clean = checked(told);
        CaseNumber number = files.book.nextNumber();
        CustomerView customer =
                clean.contact() == null ? customers.get(clean.customerRef()) : stranger(number, clean.contact());
        requireOf(customer, clean.purchaseRef());
        ServiceCase one = made(number, customer, clean);
        files.book.add(one);
        files.promise(one, 0, one.told().registeredAt(), DeadlineKind.values());
        files.write(
                one.id(),
                CaseEntryKind.REGISTERED,
                null,
                Map.of("channel", clean.channel().name()));
        files.log(one, "CASE_REGISTERED", null);
        files.events.fire(
                new CaseRegistered(customer.id(), one.id(), one.classification().severity()));
        return one.id();
    }

    private NewCase checked(NewCase told) {
        Check check = new Check();
        who(check, told);
        if (told.channel() == null) {
            check.missing("channel");
        }
        String subject = check.line("subject", told.subject(), LONGEST_SUBJECT);
        if (subject == null) {
            check.missing("subject");
        }
        String text = check.lines("text", told.text(), LONGEST_TEXT);
        check.that(
                told.severity() == null || told.severity() >= 1 && told.severity() <= 4,
                "severity",
                told.severity(),
                "from 1 to 4");
        if (told.purchaseRef() != null) {
            check.ref("purchaseRef", told.purchaseRef());
        }
        check.refuse();
        requireCategory(told.category());
        return new NewCase(
                told.customerRef(),
                told.contact(),
                told.channel(),
                subject,
                text,
                told.purchaseRef(),
                told.category(),
                told.severity());
    }

    private static void who(Check check, NewCase told) {
        NewCase.Contact contact = told.contact();
        if (contact == null) {
            check.ref("customerRef", told.customerRef());
        } else if (told.customerRef() != null) {
            check.that(false, "customerRef", told.customerRef(), "a customer or contact data, not both");
        } else {
            boolean reachable = written(contact.email()) || written(contact.phone());
            if (!reachable) {
                check.missing("contact.email");
            }
        }
    }

    private static boolean written(String text) {
        return text != null && !text.isBlank();
    }

    private void requireCategory(String key) {
        if (key != null && !categories.active(key)) {
            throw Refused.rule("CATEGORY_UNKNOWN").with("category", key);
        }
    }

    private void requireOf(CustomerView customer, String purchaseRef) {
        if (purchaseRef != null && !purchases.get(purchaseRef).customerId().equals(customer.id())) {
            throw Refused.unknown("PURCHASE_UNKNOWN");
        }
    }

    /** A record that has the contact data alone: messages, tasks and erasure need no second kind of person. */
    private CustomerView stranger(CaseNumber number, NewCase.Contact contact) {
        CustomerChange change = new CustomerChange(
                Strangers.ref(number),
                named(contact.name()),
                named(contact.email()),
                named(contact.phone()),
                Change.none(),
                named(contact.locale()),
                Change.none(),
                Change.none(),
                Change.none(),
                List.of());
        try {
            return customers.put(change).customer();
        } catch (Refused refused) {
            throw refused.kind() == Refused.Kind.INVALID ? Refused.invalid(inContact(refused.fields())) : refused;
        }
    }

    private static Change<String> named(String value) {
        return written(value) ? Change.to(value) : Change.none();
    }

    private static List<FieldProblem> inContact(List<FieldProblem> problems) {
        return problems.stream()
                .map(each -> new FieldProblem("contact." + each.field(), each.value(), each.code(), each.reason()))
                .toList();
    }

    private ServiceCase made(CaseNumber number, CustomerView customer, NewCase told) {
        Actor actor = CurrentActor.get();
        String team = customer.ownerId() == null && actor.team() != null ? actor.team() : customer.team();
        return new ServiceCase(
                Ids.next(),
                number,
                customer.id(),
                new ServiceCase.Told(
                        told.channel(), told.subject(), told.text(), told.purchaseRef(), files.clock.instant()),
                new ServiceCase.Classification(told.category(), told.severity()),
                new ServiceCase.Handling(1, customer.ownerId(), team),
                ServiceCase.Course.NEW,
                ServiceCase.Outcome.NONE);
    }
}
