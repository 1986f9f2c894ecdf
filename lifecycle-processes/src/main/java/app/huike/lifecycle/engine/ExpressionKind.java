package app.huike.lifecycle.engine;

import java.util.Optional;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.ExpressionNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * What an expression in a diagram may be, by the place where it stands. The engine's own parser reads the text, so that what is
 * checked here is what would run there; only the few shapes named below pass, everything else is refused.
 */
enum ExpressionKind {
    /** Plain text: {@code P14D}. */
    LITERAL("plain text without an expression"),
    /** The name of a step and nothing else: {@code ${grantWelcomeCoupon}}. */
    STEP("the name of a step, like ${grantWelcomeCoupon}"),
    /** Plain text, or the name of a variable and nothing else: {@code ${remindAt}}. */
    VALUE("plain text or the name of a variable, like ${remindAt}"),
    /** Variables compared with literals, joined by and, or, not: {@code ${outcome == 'NO_ANSWER' && attempts < 3}}. */
    CONDITION("variables compared with literals, like ${outcome == 'NO_ANSWER' && attempts < 3}");

    private final String wanted;

    ExpressionKind(String wanted) {
        this.wanted = wanted;
    }

    /** Why this text may not stand here, in words for the designer, or empty where it may. */
    Optional<String> refusal(String text) {
        try {
            return allows(new Builder().build(text).getRoot()) ? Optional.empty() : Optional.of(refused(text));
        } catch (TreeBuilderException unreadable) {
            return Optional.of(refused(text));
        }
    }

    /** The name that an expression of one name holds, or empty. */
    static Optional<String> soleName(String text) {
        try {
            return soleName(new Builder().build(text).getRoot());
        } catch (TreeBuilderException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether the text holds something that the engine would evaluate. */
    static boolean isExpression(String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    private String refused(String text) {
        return "'" + text + "' is not allowed here: only " + wanted;
    }

    private boolean allows(ExpressionNode root) {
        return switch (this) {
            case LITERAL -> root instanceof AstText;
            case STEP -> soleName(root).isPresent();
            case VALUE -> root instanceof AstText || soleName(root).isPresent();
            case CONDITION -> evaluated(root).map(ExpressionKind::isCondition).orElse(false);
        };
    }

    private static Optional<String> soleName(ExpressionNode root) {
        return evaluated(root).filter(AstIdentifier.class::isInstance).map(node -> ((AstIdentifier) node).getName());
    }

    private static Optional<Node> evaluated(ExpressionNode root) {
        return root instanceof AstEval eval && !eval.isDeferred() ? Optional.of(eval.getChild(0)) : Optional.empty();
    }

    private static boolean isCondition(Node node) {
        if (node instanceof AstNested nested) {
            return isCondition(nested.getChild(0));
        }
        if (node instanceof AstUnary unary) {
            return unary.getOperator() == AstUnary.NOT && isCondition(unary.getChild(0))
                    || unary.getOperator() == AstUnary.EMPTY && unary.getChild(0) instanceof AstIdentifier;
        }
        if (node instanceof AstBinary binary) {
            return isJunction(binary)
                    ? isCondition(binary.getChild(0)) && isCondition(binary.getChild(1))
                    : isComparison(binary);
        }
        return node instanceof AstIdentifier;
    }

    private static boolean isJunction(AstBinary binary) {
        return binary.getOperator() == AstBinary.AND || binary.getOperator() == AstBinary.OR;
    }

    private static boolean isComparison(AstBinary binary) {
        AstBinary.Operator operator = binary.getOperator();
        boolean compares = operator == AstBinary.EQ
                || operator == AstBinary.NE
                || operator == AstBinary.LT
                || operator == AstBinary.LE
                || operator == AstBinary.GT
                || operator == AstBinary.GE;
        Node left = binary.getChild(0);
        Node right = binary.getChild(1);
        return compares
                && (left instanceof AstIdentifier && isLiteral(right)
                        || isLiteral(left) && right instanceof AstIdentifier);
    }

    private static boolean isLiteral(Node node) {
        return node instanceof AstLiteral
                || node instanceof AstUnary unary
                        && unary.getOperator() == AstUnary.NEG
                        && unary.getChild(0) instanceof AstNumber;
    }
}
