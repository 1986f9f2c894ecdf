package app.huike.lifecycle.advice;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * What is known of a customer when one asks what to do next.
 *
 * @param today in the shop's zone
 * @param openCase a complaint is not closed
 * @param openTask a task about him waits
 * @param closed he is not to be contacted for good
 * @param wantsNoMarketing he has withdrawn his consent on every channel that he ever gave it for
 * @param consentUnknown he never said anything about marketing
 * @param mayBeCalled he consented to calls and has a number
 * @param likelyToLeave a churn warning is open
 * @param loyalButNoMember he is active or loyal, is no member, and has not declined
 * @param processWaits one of his processes goes on by itself later
 * @param nextBirthday null where it is not known
 * @param couponEnds last day of the coupon that ends first; null where he has none
 * @param pointsEnd last day of the points that lapse first; null where none do
 * @param silentFor since his last purchase; null where he never bought
 * @param usualGap how far apart his purchases usually are; null where that is not known
 */
public record CustomerFacts(
        LocalDate today,
        boolean openCase,
        boolean openTask,
        boolean closed,
        boolean wantsNoMarketing,
        boolean consentUnknown,
        boolean mayBeCalled,
        boolean likelyToLeave,
        boolean loyalButNoMember,
        boolean processWaits,
        LocalDate nextBirthday,
        LocalDate couponEnds,
        LocalDate pointsEnd,
        Duration silentFor,
        Duration usualGap) {

    private static final String NO_YEAR = "--";

    /**
     * The next day on which a birthday is kept, today included; the 29th of February on the 28th in a common year.
     *
     * @param birthday {@code --MM-DD} or a date; null where it is not known
     * @return null where it is not known
     */
    public static LocalDate nextBirthday(String birthday, LocalDate today) {
        if (birthday == null) {
            return null;
        }
        MonthDay day =
                birthday.startsWith(NO_YEAR) ? MonthDay.parse(birthday) : MonthDay.from(LocalDate.parse(birthday));
        LocalDate thisYear = day.atYear(today.getYear());
        return thisYear.isBefore(today) ? day.atYear(today.getYear() + 1) : thisYear;
    }
}
