package app.huike.crm.security;

import static app.huike.crm.security.Permission.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a user is in the shop; a user may be several things. The key is what the database, the API and the container's groups say. */
public enum Role {
    /** Works on follow-up tasks of his or her own customers and of the group's. */
    ACCOUNT_MANAGER(
            CUSTOMER_READ,
            CUSTOMER_WRITE,
            CONSENT_WITHDRAW,
            PURCHASE_WRITE,
            COUPON_REDEEM,
            MEMBER_ENROL,
            POINTS_SPEND,
            STAMPS_GIVE,
            POINTS_ADJUST,
            TASK_WORK,
            CASE_READ,
            CASE_WORK,
            MESSAGE_READ),
    /** Sees and does for everybody's customers what an account manager does for his own. */
    LEAD(
            CUSTOMER_READ,
            CUSTOMER_READ_ALL,
            CUSTOMER_WRITE,
            CONSENT_WITHDRAW,
            CONSENT_STATE,
            CUSTOMER_ERASE,
            CUSTOMER_MERGE,
            PURCHASE_WRITE,
            COUPON_REDEEM,
            MEMBER_ENROL,
            POINTS_SPEND,
            STAMPS_GIVE,
            POINTS_ADJUST,
            POINTS_APPROVE,
            OFFER_READ,
            TASK_WORK,
            TASK_WORK_ALL,
            CASE_READ,
            CASE_WORK,
            CASE_WORK_ALL,
            SURVEY_READ,
            MESSAGE_READ,
            IMPORT,
            PROCESS_READ),
    /** Looks after messages and offers. */
    MARKETING(
            CUSTOMER_READ,
            CUSTOMER_READ_ALL,
            OFFER_READ,
            OFFER_WRITE,
            CODES_EXPORT,
            SURVEY_READ,
            MESSAGE_READ,
            TEMPLATE_WRITE,
            IMPORT,
            PROCESS_READ,
            SENDING_SWITCH),
    /** Draws the processes. */
    DESIGNER(PROCESS_READ, DESIGN_READ, DESIGN_WRITE, TEMPLATE_WRITE),
    /** Reviews what designers draw. */
    REVIEWER(PROCESS_READ, DESIGN_READ, DESIGN_REVIEW),
    /** Runs the installation: users, keys, switches, clock, failed steps. */
    ADMIN(
            CUSTOMER_READ,
            CUSTOMER_READ_ALL,
            OFFER_READ,
            MESSAGE_READ,
            IMPORT,
            PROCESS_READ,
            DESIGN_READ,
            DESIGN_REVIEW,
            SYSTEM_READ,
            SYSTEM_OPERATE,
            SENDING_SWITCH,
            USERS_MANAGE,
            CLOCK_MOVE,
            CUSTOMER_ERASE,
            CUSTOMER_MERGE),
    /** A till: redeems codes, enrols members, spends points and stamps cards, and nothing else. */
    TILL(COUPON_REDEEM, MEMBER_ENROL, POINTS_SPEND, STAMPS_GIVE),
    /** A program of the shop's: all that REST offers, except administration. */
    API(
            CUSTOMER_READ,
            CUSTOMER_READ_ALL,
            CUSTOMER_WRITE,
            CONSENT_STATE,
            CONSENT_WITHDRAW,
            CUSTOMER_ERASE,
            PURCHASE_WRITE,
            COUPON_REDEEM,
            MEMBER_ENROL,
            POINTS_SPEND,
            STAMPS_GIVE,
            OFFER_READ,
            TASK_WORK,
            TASK_WORK_ALL,
            CASE_READ,
            CASE_WORK,
            CASE_WORK_ALL,
            SURVEY_READ,
            MESSAGE_READ,
            IMPORT,
            CLOCK_MOVE);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... others) {
        permissions = EnumSet.of(first, others);
    }

    /** Lower case with hyphens, such as {@code account-manager}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** The role of a key. */
    public static Role of(String key) {
        return Arrays.stream(values())
                .filter(role -> role.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role " + key));
    }
}
