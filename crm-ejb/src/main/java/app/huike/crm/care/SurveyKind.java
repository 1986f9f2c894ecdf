package app.huike.crm.care;

/** What sort of score a survey asks for. */
public enum SurveyKind {
    /** Satisfaction from 1 to 5; satisfied from 4 on. */
    CSAT(1, 5, 4, 2),
    /** Readiness to recommend from 0 to 10; promoters from 9 on, detractors up to 6. */
    NPS(0, 10, 9, 6);

    private final int lowest;
    private final int highest;
    private final int goodFrom;
    private final int badUpTo;

    SurveyKind(int lowest, int highest, int goodFrom, int badUpTo) {
        this.lowest = lowest;
        this.highest = highest;
        this.goodFrom = goodFrom;
        this.badUpTo = badUpTo;
    }

    public int lowest() {
        return lowest;
    }

    public int highest() {
        return highest;
    }

    /** Whether a score may be given. */
    public boolean has(int score) {
        return score >= lowest && score <= highest;
    }

    /** Satisfied, or a promoter. */
    public boolean good(int score) {
        return score >= goodFrom;
    }

    /** Unsatisfied, or a detractor. */
    public boolean bad(int score) {
        return score <= badUpTo;
    }

    public int goodFrom() {
        return goodFrom;
    }

    public int badUpTo() {
        return badUpTo;
    }
}
