package app.huike.crm.care.domain;

import app.huike.crm.shared.Refused;

/** What must hold before a case may go on. */
public enum CaseRule {
    /** Nobody solves, closes or asks back before it is known what it is about. */
    CLASSIFIED("CASE_NOT_CLASSIFIED") {
        @Override
        boolean holds(ServiceCase one, boolean leads) {
            return one.classification().complete();
        }
    },
    /** An unsatisfied customer's case is opened again once; after that the lead decides. */
    REOPENED_ONCE_UNLESS_BY_A_LEAD("CASE_REOPENED_BEFORE") {
        @Override
        boolean holds(ServiceCase one, boolean leads) {
            return leads || one.course().reopened() == 0;
        }
    };

    private final String code;

    CaseRule(String code) {
        this.code = code;
    }

    abstract boolean holds(ServiceCase one, boolean leads);

    /** Goes on only where the rule holds; {@code leads}: whoever acts decides for everybody. */
    public void require(ServiceCase one, boolean leads) {
        if (!holds(one, leads)) {
            throw Refused.rule(code).with("number", one.number().text());
        }
    }
}
