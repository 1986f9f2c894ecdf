package app.huike.crm.exchange;

/** One bad row: the line of the file (1 is the header), the column, what stood there, why it is refused. */
public record ImportProblem(long line, String column, String value, String reason, String code) {}
