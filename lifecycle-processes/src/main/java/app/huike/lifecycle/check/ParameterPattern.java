package app.huike.lifecycle.check;

import app.huike.lifecycle.engine.Parameter;

/** The shape of a parameter as a regular expression that Java and the modeler read alike: the modeler says at once what the check would refuse. */
public final class ParameterPattern {

    private static final String DURATION =
            "P(\\d{1,4}D(T(?=\\d)(\\d{1,5}H)?(\\d{1,5}M)?)?|T(?=\\d)(\\d{1,5}H)?(\\d{1,5}M)?|\\d{1,3}W)";
    private static final String VARIABLE = "\\$\\{[a-z][A-Za-z0-9]{0,63}\\}";
    private static final String NAME = "[a-z][A-Za-z0-9]{0,63}";
    private static final String WORD = "[a-z0-9][a-z0-9-]{0,80}";

    private ParameterPattern() {}

    /** The whole of the value, where it is no variable. */
    public static String of(Parameter parameter) {
        return switch (parameter.kind()) {
            case CHOICE -> String.join("|", parameter.choices());
            case FLAG -> "true|false";
            case DURATION -> DURATION;
            case WORKING -> DURATION + "|" + NAME;
            case TIME -> "([01]\\d|2[0-3]):[0-5]\\d";
            case NUMBER -> "\\d{1,7}";
            case KEY -> "[A-Z][A-Z0-9_]{0,80}";
            case VARIABLE -> VARIABLE;
            case NAME -> NAME;
            case TASK -> "[A-Za-z_][A-Za-z0-9_.-]{0,119}";
            case PAIRS -> NAME + "=" + NAME + "(\\s+" + NAME + "=" + NAME + "){0,30}";
            case WORDS -> WORD + "(\\s+" + WORD + "){0,20}";
            case TEMPLATE, TABLE, WORD, SUBJECT, GROUP -> WORD;
        };
    }

    /** The same, or a variable, where the parameter takes one. */
    public static String withVariable(Parameter parameter) {
        return "^(" + of(parameter) + (parameter.orVariable() ? "|" + VARIABLE : "") + ")$";
    }
}
