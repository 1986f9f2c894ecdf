package app.huike.crm.care;

import app.huike.crm.care.domain.CaseBook;
import app.huike.crm.care.domain.CaseNumber;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The door of the cases: registered, looked at. How people work on one: {@link CaseWork}. A case is seen by whoever it belongs to, by his
 * team where nobody owns it, by whoever sees the customer, and by leads; for all others it is {@code CASE_UNKNOWN}.
 */
@Stateless
public class Cases {

    @Inject
    private CaseBook book;

    @Inject
    private CaseRegistration registration;

    /**
     * Writes a complaint down. Somebody who is no customer is given a bare customer record that has the contact data and nothing else.
     * Refusals {@code FIELD_INVALID} and {@code FIELD_MISSING} for each field, {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED},
     * {@code PURCHASE_UNKNOWN}, {@code CATEGORY_UNKNOWN}.
     */
    public CaseView register(NewCase told) {
        Rights.require(Permission.CASE_WORK);
        UUID id = registration.register(told);
        return book.view(id, Rights.customerRowsToActOn()).orElseThrow(CaseFiles::unknown);
    }

    /** One case; refusal {@code CASE_UNKNOWN}. */
    public CaseView get(UUID id) {
        Rights.require(Permission.CASE_READ);
        return book.view(id, Rights.customerRowsToActOn()).orElseThrow(CaseFiles::unknown);
    }

    /** The case of a number, as people read it out; refusal {@code CASE_UNKNOWN}. */
    public CaseView get(String number) {
        Rights.require(Permission.CASE_READ);
        Optional<UUID> id = CaseNumber.read(number).flatMap(book::idOf);
        return get(id.orElseThrow(CaseFiles::unknown));
    }

    /** Cases, newest first. */
    public Page<CaseView> find(CaseQuery query, PageRequest page) {
        Actor actor = Rights.require(Permission.CASE_READ);
        List<CaseView> found = book.find(
                query,
                actor.userId(),
                actor.team(),
                Rights.customerRowsToActOn(),
                Cursor.of(page).orElse(null),
                page.limit() + 1);
        return Cursor.page(found, page, one -> new Cursor(one.registeredAt(), one.id()));
    }

    /** A case's history, oldest first; refusal {@code CASE_UNKNOWN}. */
    public List<CaseEntry> history(UUID id) {
        return book.entries(get(id).id());
    }

    /** Whether a customer has a case that is not closed: it holds surveys, care and win-back back. */
    public boolean hasOpenCase(UUID customerId) {
        Rights.requireSomebody();
        return book.anyOpen(customerId);
    }

    /** Whether the customer's last case was closed and left him unsatisfied: such a one gets a person, no offer. */
    public boolean lastLeftUnsatisfied(UUID customerId) {
        Rights.requireSomebody();
        return book.lastUnsatisfied(customerId);
    }
}
