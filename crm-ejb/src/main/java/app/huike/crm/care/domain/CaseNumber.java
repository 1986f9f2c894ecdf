package app.huike.crm.care.domain;

import java.util.Optional;

/**
 * The number of a case as people read it out: digits and, behind a dash, a check digit (Luhn) that finds any wrong digit and nearly any two that
 * changed places, such as {@code 10423-8}.
 *
 * @param count the case's place in the order of registration
 */
public record CaseNumber(long count) {

    private static final int LONGEST = 18;

    public CaseNumber {
        if (count < 1) {
            throw new IllegalArgumentException("cases are counted from 1, not " + count);
        }
    }

    /** What somebody typed or heard, dash and blanks or not; empty where it is no number of a case. */
    public static Optional<CaseNumber> read(String text) {
        String digits = text == null ? "" : text.replaceAll("[\\s-]", "");
        if (!digits.matches("[1-9]\\d{1," + (LONGEST - 1) + "}")) {
            return Optional.empty();
        }
        CaseNumber number = new CaseNumber(Long.parseLong(digits.substring(0, digits.length() - 1)));
        return number.digits().equals(digits) ? Optional.of(number) : Optional.empty();
    }

    /** With its dash. */
    public String text() {
        return count + "-" + checkDigit();
    }

    private String digits() {
        return count + "" + checkDigit();
    }

    private int checkDigit() {
        String digits = Long.toString(count);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }
}
