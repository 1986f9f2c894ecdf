package app.huike.lifecycle.care;

import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;

/** The names of the greeting process as its diagram and its tables use them. */
public final class Care {

    /** The process; its business key is the customer's id. */
    public static final String KEY = "care";

    /** {@code BIRTHDAY}, {@code ANNIVERSARY} or the name of a festival. */
    public static final ProcessVariable<String> OCCASION = ProcessVariable.text("occasion");

    /** The customer's own day on which it falls, {@code 2027-02-06}. */
    public static final ProcessVariable<String> OCCASION_DAY = ProcessVariable.text("occasionDay");

    /** Parameter of the step {@code planGreeting}: the time on the customer's clock, {@code 09:30}. */
    public static final ProcessVariable<String> LOCAL_TIME = ProcessVariable.text("localTime");

    /** Its answer: when that is. */
    public static final ProcessVariable<Instant> GREET_AT = ProcessVariable.moment("greetAt");

    /** Answer of the step {@code checkDay}: whether it still is that day where the customer lives. */
    public static final ProcessVariable<Boolean> TODAY = ProcessVariable.yesOrNo("today");

    /** What the table of greetings says: the key of a template, or {@code none}. */
    public static final ProcessVariable<String> GREETING = ProcessVariable.text("greeting");

    // what the table of gifts asks
    public static final ProcessVariable<Long> GIFTS_THIS_YEAR = ProcessVariable.longNumber("giftsThisYear");

    /** For so many days a member; less than none for who is no member. */
    public static final ProcessVariable<Long> MEMBER_DAYS = ProcessVariable.longNumber("memberDays");

    /** The last purchase that was kept lies so many days back; 36,500 where there never was one. */
    public static final ProcessVariable<Long> PURCHASE_DAYS = ProcessVariable.longNumber("purchaseDays");

    /** The tier's name; {@code NONE} for who is no member. */
    public static final ProcessVariable<String> TIER = ProcessVariable.text("tier");

    public static final ProcessVariable<Boolean> BIRTHDAY_KNOWN = ProcessVariable.yesOrNo("birthdayKnown");

    /** What it says: {@code VOUCHER} or {@code NONE}. */
    public static final ProcessVariable<String> GIFT = ProcessVariable.text("gift");

    private Care() {}
}
