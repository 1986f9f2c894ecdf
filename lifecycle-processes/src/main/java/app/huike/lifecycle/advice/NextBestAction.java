package app.huike.lifecycle.advice;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What is best done next for a customer. The order of the constants is that of their weight: an open complaint comes before any offer, what was promised before what
 * would be good, and where nothing speaks for a contact the customer is left in peace.
 */
public enum NextBestAction {
    /** A complaint is open: it is solved first, and nothing is offered. */
    SOLVE_CASE,
    /** A task about the customer waits. */
    DO_TASK,
    /** The customer is marked as closed, such as deceased: nobody contacts him. */
    CONTACT_NOBODY,
    /** He wants no marketing, neither by mail nor by phone. */
    RESPECT_REFUSAL,
    /** He is likely to leave, and may be called. */
    CALL_BEFORE_LOST,
    /** His birthday is within a week. */
    CONGRATULATE,
    /** A coupon of his ends within a week. */
    TELL_COUPON_ENDS,
    /** Points of his lapse within thirty days. */
    TELL_POINTS_END,
    /** He has been silent for half as long again as he usually is. */
    ASK_HOW_IT_GOES,
    /** Nobody knows whether he may be written to or called. */
    ASK_CONSENT,
    /** He buys again and again and is no member. */
    INVITE_TO_PROGRAMME,
    /** A process goes on by itself: there is nothing to do before. */
    WAIT_FOR_PROCESS,
    /** Nothing speaks for a contact. */
    LEAVE_IN_PEACE;

    private static final int DAYS_BEFORE_BIRTHDAY = 7;
    private static final int DAYS_BEFORE_COUPON_ENDS = 7;
    private static final int DAYS_BEFORE_POINTS_END = 30;

    /** Silence that is this many times the usual gap, in per cent, is worth a question. */
    private static final int LONG_SILENCE_PERCENT = 150;

    /** The first that applies. */
    public static NextBestAction of(CustomerFacts facts) {
        for (NextBestAction action : values()) {
            if (action.applies(facts)) {
                return action;
            }
        }
        return LEAVE_IN_PEACE;
    }

    private boolean applies(CustomerFacts facts) {
        return switch (this) {
            case SOLVE_CASE -> facts.openCase();
            case DO_TASK -> facts.openTask();
            case CONTACT_NOBODY -> facts.closed();
            case RESPECT_REFUSAL -> facts.wantsNoMarketing();
            case CALL_BEFORE_LOST -> facts.likelyToLeave() && facts.mayBeCalled();
            case CONGRATULATE -> within(facts, facts.nextBirthday(), DAYS_BEFORE_BIRTHDAY);
            case TELL_COUPON_ENDS -> within(facts, facts.couponEnds(), DAYS_BEFORE_COUPON_ENDS);
            case TELL_POINTS_END -> within(facts, facts.pointsEnd(), DAYS_BEFORE_POINTS_END);
            case ASK_HOW_IT_GOES -> facts.mayBeCalled() && isSilentForLong(facts);
            case ASK_CONSENT -> facts.consentUnknown();
            case INVITE_TO_PROGRAMME -> facts.loyalButNoMember();
            case WAIT_FOR_PROCESS -> facts.processWaits();
            case LEAVE_IN_PEACE -> true;
        };
    }

    private static boolean within(CustomerFacts facts, LocalDate day, int days) {
        return day != null && !day.isBefore(facts.today()) && ChronoUnit.DAYS.between(facts.today(), day) <= days;
    }

    private static boolean isSilentForLong(CustomerFacts facts) {
        Duration silent = facts.silentFor();
        Duration usual = facts.usualGap();
        return silent != null
                && usual != null
                && silent.compareTo(usual.multipliedBy(LONG_SILENCE_PERCENT).dividedBy(100)) > 0;
    }
}
