package app.huike.lifecycle.check;

import java.util.List;

/** The offer of the welcome, each time with something that must not be there. */
final class HostileTables {

    static final List<Hostile> ALL = List.of(
            new Hostile(
                    "script in a cell",
                    "<text>number(basket)</text>",
                    "<text>function(x) external { java: { class: \"app.huike.lifecycle.check.Planted\", method signature: \"call()\" } }</text>",
                    "expression_basket",
                    "CELL_REFUSED"),
            new Hostile(
                    "another language for the question",
                    "<inputExpression id=\"expression_basket\"",
                    "<inputExpression id=\"expression_basket\" expressionLanguage=\"groovy\"",
                    "expression_basket",
                    "VALUE_REFUSED"),
            new Hostile(
                    "another language for all",
                    "name=\"Welcome offer\"",
                    "name=\"Welcome offer\" expressionLanguage=\"javascript\"",
                    "definitions_welcomeOffer",
                    "ATTRIBUTE_REFUSED"),
            new Hostile(
                    "JUEL in an answer",
                    "<text>\"welcome-10-percent\"</text>",
                    "<text>${coupons.grant()}</text>",
                    "offer_small_offer",
                    "CELL_REFUSED"),
            new Hostile(
                    "call in a test",
                    "<text>&lt; 30</text>",
                    "<text>now() > 30</text>",
                    "offer_small_basket",
                    "CELL_REFUSED"),
            new Hostile(
                    "loop in a test",
                    "<text>&lt; 30</text>",
                    "<text>some x in 1..100000000 satisfies x > 3</text>",
                    "offer_small_basket",
                    "CELL_REFUSED"),
            new Hostile(
                    "literal expression",
                    "<decisionTable id=\"table_welcomeOffer\" hitPolicy=\"FIRST\">",
                    "<literalExpression id=\"l\"><text>1</text></literalExpression><decisionTable id=\"table_welcomeOffer\" hitPolicy=\"FIRST\">",
                    "l",
                    "ELEMENT_REFUSED"),
            new Hostile(
                    "another file",
                    "<decision id=\"welcome-offer\"",
                    "<import namespace=\"n\" locationURI=\"http://127.0.0.1/x.dmn\" importType=\"t\"/><decision id=\"welcome-offer\"",
                    "definitions_welcomeOffer",
                    "ELEMENT_REFUSED"),
            new Hostile(
                    "many answers",
                    "hitPolicy=\"FIRST\"",
                    "hitPolicy=\"COLLECT\"",
                    "table_welcomeOffer",
                    "VALUE_REFUSED"),
            new Hostile(
                    "variable that nobody sets",
                    "<text>category</text>",
                    "<text>colour</text>",
                    "input_category",
                    "VARIABLE_UNKNOWN"),
            new Hostile(
                    "answer of another type",
                    "name=\"offer\" typeRef=\"string\"",
                    "name=\"offer\" typeRef=\"long\"",
                    "output_offer",
                    "TYPE_DIFFERS"),
            new Hostile(
                    "answer that nobody reads",
                    "name=\"offer\" typeRef=\"string\"",
                    "name=\"gratis\" typeRef=\"string\"",
                    "output_offer",
                    "VARIABLE_UNKNOWN"),
            new Hostile(
                    "row that lacks a cell",
                    "<inputEntry id=\"offer_small_category\">\n          <text></text>\n        </inputEntry>",
                    "",
                    "offer_small",
                    "ROW_INCOMPLETE"),
            new Hostile(
                    "history for ever",
                    " camunda:historyTimeToLive=\"P400D\"",
                    "",
                    "welcome-offer",
                    "ATTRIBUTE_MISSING"),
            new Hostile(
                    "table that the diagram does not ask",
                    "<decision id=\"welcome-offer\"",
                    "<decision id=\"welcome-other\"",
                    "decision_welcomeOffer",
                    "TABLE_UNKNOWN"),
            new Hostile("id twice", "id=\"offer_middle\"", "id=\"offer_small\"", "offer_small", "ID_TWICE"));

    private HostileTables() {}
}
