package app.huike.crm.care.domain;

import app.huike.crm.care.InvitationView;
import app.huike.crm.care.SurveyAnswer;
import app.huike.crm.care.SurveyDefinition;
import app.huike.crm.care.SurveyInvite;
import app.huike.crm.care.SurveyKind;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.shared.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the doors of the surveys ask of the database. */
public interface SurveyBook {

    List<SurveyDefinition> definitions();

    /** The invitation that there is already for the same cause. */
    Optional<UUID> forCause(UUID customerId, String cause, String causeRef);

    /** Whether the customer has an invitation that still can be answered. */
    boolean stillOpen(UUID customerId, Instant now);

    /** When a customer was invited last, to any survey or to one of that kind; what never reached him does not count. */
    Optional<Instant> lastInvited(UUID customerId, SurveyKind kindOrNull);

    /** False where another invitation of the customer's is open, or there is one for the same cause. */
    boolean add(UUID id, SurveyInvite invite, String stage, Instant at);

    Optional<InvitationView> get(UUID id, CustomerRows rows);

    /** Stores an answer to an open invitation; whether it was open. */
    boolean answer(UUID id, SurveyAnswer answer, boolean reviewShown, Instant at);

    void reviewClicked(UUID id, Instant at);

    /** It never reached the customer; whether it was open. */
    boolean withdraw(UUID id);

    /** Marks what can no longer be answered; how many. */
    int expire(Instant now);

    Optional<Instant> nextEndAfter(Instant moment);

    /** Answers to a survey, the newest first, of customers whom these rows show. */
    List<InvitationView> answers(String survey, CustomerRows rows, Cursor behind, int limit);

    /** A customer's invitations, the newest first, where these rows show him. */
    List<InvitationView> of(UUID customerId, CustomerRows rows, int limit);

    /** What the person wrote is taken out; scores stay. */
    void forget(UUID customerId);

    /** Lets the invitations of one customer belong to another; of two that are open the other one's stays so. */
    void move(UUID from, UUID into);
}
