package app.huike.crm.care.domain;

import app.huike.crm.care.CaseCause;
import app.huike.crm.care.CaseResolution;
import app.huike.crm.care.CaseState;
import app.huike.crm.care.Satisfaction;
import app.huike.crm.messaging.Interaction;
import app.huike.crm.shared.Refused;
import java.time.Instant;
import java.util.UUID;

/** A case, as the row that is locked while somebody works on it. What it becomes is a new one. */
public record ServiceCase(
        UUID id,
        CaseNumber number,
        UUID customerId,
        Told told,
        Classification classification,
        Handling handling,
        Course course,
        Outcome outcome) {

    /** What the complainant told; never changes. */
    public record Told(
            Interaction.Medium channel, String subject, String text, String purchaseRef, Instant registeredAt) {}

    /**
     * What it is about.
     *
     * @param category null while not classified
     * @param severity 1 to 4; null while not classified
     */
    public record Classification(String category, Integer severity) {

        /** Not said yet. */
        public static final Classification NONE = new Classification(null, null);

        boolean complete() {
            return category != null && severity != null;
        }
    }

    /** Whose it is: a person's, or all of a team's where {@code ownerId} is null. */
    public record Handling(int level, UUID ownerId, String team) {}

    /** Where it stands and since when. */
    public record Course(
            CaseState state,
            Instant acknowledgedAt,
            Instant respondedAt,
            Instant awaitingSince,
            Instant resolvedAt,
            Instant closedAt,
            int reopened) {

        /** Written down just now. */
        public static final Course NEW = new Course(CaseState.REGISTERED, null, null, null, null, null, 0);

        /** The same, elsewhere; refusal {@code CASE_STATE}. */
        Course to(CaseState next, Instant at) {
            if (!state.mayBecome(next)) {
                throw Refused.conflict("CASE_STATE").with("state", state);
            }
            return new Course(
                    next,
                    acknowledgedAt == null ? at : acknowledgedAt,
                    respondedAt,
                    next == CaseState.AWAITING_CUSTOMER ? at : null,
                    next == CaseState.RESOLVED ? at : next == CaseState.REOPENED ? null : resolvedAt,
                    next == CaseState.CLOSED ? at : null,
                    next == CaseState.REOPENED ? reopened + 1 : reopened);
        }

        Course answered(Instant at) {
            return new Course(
                    state,
                    acknowledgedAt == null ? at : acknowledgedAt,
                    respondedAt == null ? at : respondedAt,
                    awaitingSince,
                    resolvedAt,
                    closedAt,
                    reopened);
        }
    }

    /** How it ended. */
    public record Outcome(
            CaseResolution resolution,
            String text,
            CaseCause cause,
            Satisfaction satisfaction,
            Instant satisfactionAt) {

        /** It has not. */
        public static final Outcome NONE = new Outcome(null, null, null, null, null);
    }

    public CaseState state() {
        return course.state();
    }

    /** The same case in another state; refusal {@code CASE_STATE}. */
    public ServiceCase to(CaseState next, Instant at) {
        return with(course.to(next, at));
    }

    /** The customer has had an answer of a person's; only the first one counts. */
    public ServiceCase answered(Instant at) {
        return with(course.answered(at));
    }

    public ServiceCase with(Classification now) {
        return new ServiceCase(id, number, customerId, told, now, handling, course, outcome);
    }

    public ServiceCase with(Handling now) {
        return new ServiceCase(id, number, customerId, told, classification, now, course, outcome);
    }

    public ServiceCase with(Outcome now) {
        return new ServiceCase(id, number, customerId, told, classification, handling, course, now);
    }

    /** The same case of another customer. */
    public ServiceCase of(UUID customer) {
        return new ServiceCase(id, number, customer, told, classification, handling, course, outcome);
    }

    private ServiceCase with(Course now) {
        return new ServiceCase(id, number, customerId, told, classification, handling, now, outcome);
    }
}
