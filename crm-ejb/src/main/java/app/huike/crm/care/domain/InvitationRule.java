package app.huike.crm.care.domain;

import app.huike.crm.care.SurveyDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Who is asked and who is left in peace, asked in this order. The name of the rule that is broken is the refusal. */
public enum InvitationRule {
    /** Staff, test customers, resellers, the dead and the blocked are asked nothing. */
    SURVEY_FLAGGED {
        @Override
        boolean holds(SurveyDefinition survey, Standing one, Instant now) {
            return one.flags().isEmpty();
        }
    },
    /** Whoever never allowed it (about a case: took it back), or has no address, cannot be asked. */
    SURVEY_NO_CONSENT {
        @Override
        boolean holds(SurveyDefinition survey, Standing one, Instant now) {
            return one.mayBeAsked();
        }
    },
    /** One question at a time. */
    SURVEY_STILL_OPEN {
        @Override
        boolean holds(SurveyDefinition survey, Standing one, Instant now) {
            return !one.stillOpen();
        }
    },
    /** Nobody is asked how he likes us while he complains. */
    SURVEY_CASE_OPEN {
        @Override
        boolean holds(SurveyDefinition survey, Standing one, Instant now) {
            return survey.aboutCase() || !one.caseOpen();
        }
    },
    /** Rest after any invitation. */
    SURVEY_LATELY {
        @Override
        boolean holds(SurveyDefinition survey, Standing one, Instant now) {
            return survey.aboutCase() || rested(one.lastInvited(), survey.rest(), now);
        }
    },
    /** A longer rest after one of the same kind. */
    SURVEY_KIND_LATELY {
        @Override
        boolean holds(SurveyDefinition survey, Standing one, Instant now) {
            return survey.aboutCase() || rested(one.lastOfKind(), survey.restSame(), now);
        }
    },
    /** Who buys often is asked about one of so many purchases at most. */
    SURVEY_FREQUENT_BUYER {
        @Override
        boolean holds(SurveyDefinition survey, Standing one, Instant now) {
            return one.oftenSince() == null
                    || one.lastInvited() == null
                    || one.oftenSince().isAfter(one.lastInvited());
        }
    };

    /**
     * What matters of a customer.
     *
     * @param mayBeAsked consent to be asked for feedback by e-mail, or a case that it is about and no withdrawal, and an address
     * @param lastInvited null for never
     * @param lastOfKind null for never
     * @param oftenSince when the purchases began that make a frequent buyer, as many as one invitation is for; null for who is none, and for
     *     surveys that follow no purchase
     */
    public record Standing(
            Set<String> flags,
            boolean mayBeAsked,
            boolean stillOpen,
            boolean caseOpen,
            Instant lastInvited,
            Instant lastOfKind,
            Instant oftenSince) {}

    abstract boolean holds(SurveyDefinition survey, Standing one, Instant now);

    /** The first rule that forbids it. */
    public static Optional<InvitationRule> firstBroken(SurveyDefinition survey, Standing one, Instant now) {
        return Arrays.stream(values())
                .filter(rule -> !rule.holds(survey, one, now))
                .findFirst();
    }

    private static boolean rested(Instant last, Duration rest, Instant now) {
        return last == null || !now.isBefore(last.plus(rest));
    }
}
