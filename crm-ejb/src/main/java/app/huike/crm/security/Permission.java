package app.huike.crm.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One thing that one may do or not. Which role has which: {@link Role}. */
public enum Permission {
    /** Read customers: one's own and those of one's group that have no owner. */
    CUSTOMER_READ,
    /** Read everybody's customers. */
    CUSTOMER_READ_ALL,
    CUSTOMER_WRITE,
    CUSTOMER_ERASE,
    /** Say that two customers are one. */
    CUSTOMER_MERGE,
    /** Record that a customer withdrew consent. */
    CONSENT_WITHDRAW,
    /** Record any statement of consent, also one that grants: for programs that hold the customer's own word. */
    CONSENT_STATE,
    /** Record purchases and refunds. */
    PURCHASE_WRITE,
    COUPON_REDEEM,
    /** Make a customer a member of the programme, or record that he does not want to be one. */
    MEMBER_ENROL,
    /** Spend a customer's points and undo it. */
    POINTS_SPEND,
    /** Stamp a customer's card for a receipt. */
    STAMPS_GIVE,
    /** Give or take points with a reason; what is more than the limits waits for somebody else. */
    POINTS_ADJUST,
    /** Approve or refuse what a colleague wants to give or take. */
    POINTS_APPROVE,
    /** Read offers and campaigns. */
    OFFER_READ,
    /** Write offers and campaigns, make codes. */
    OFFER_WRITE,
    /** Take codes away as a file. */
    CODES_EXPORT,
    /** Work on tasks: one's own and those of one's group that nobody has. */
    TASK_WORK,
    /** Work on everybody's tasks. */
    TASK_WORK_ALL,
    /** Read cases: those of one's own, of one's group that nobody has, and of customers whom one may see. */
    CASE_READ,
    /** Register cases and work on those that one may read. */
    CASE_WORK,
    /** Work on everybody's cases: decide on goodwill and on what is reopened again, read the figures, change the categories. */
    CASE_WORK_ALL,
    /** Read what customers answered to surveys. */
    SURVEY_READ,
    MESSAGE_READ,
    /** Edit what customers are written, and publish it. */
    TEMPLATE_WRITE,
    /** Switch and pause sending. */
    SENDING_SWITCH,
    IMPORT,
    PROCESS_READ,
    /** See drafts of diagrams, with their faults, comments and what was decided. */
    DESIGN_READ,
    /** Draw: write drafts of diagrams and submit them for review. */
    DESIGN_WRITE,
    /** Publish what somebody else drew, send it back, take it back. */
    DESIGN_REVIEW,
    /** See the System page. */
    SYSTEM_READ,
    /** Retry failed steps, pause processes. */
    SYSTEM_OPERATE,
    USERS_MANAGE,
    CLOCK_MOVE;

    /** Lower case with hyphens, such as {@code purchase-write}: how a key's scopes name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The permission of a key; empty where none has it. */
    public static Optional<Permission> of(String key) {
        return Arrays.stream(values())
                .filter(permission -> permission.key().equals(key))
                .findFirst();
    }
}
