package app.huike.crm.offer.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Shares an amount out in proportion to weights by the largest remainder: each share is rounded down, and the smallest coins that are left
 * over go to the shares that lost most by it, the first of equals first. The shares add up to the amount, and none is more than its weight.
 */
final class Split {

    private Split() {}

    /** @param weights none below zero; their sum is at least the amount */
    static List<Money> byLargestRemainder(Money amount, List<Money> weights) {
        List<BigInteger> parts = weights.stream()
                .map(weight -> BigInteger.valueOf(weight.getAmountMinorLong()))
                .toList();
        BigInteger whole = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (whole.signum() == 0) {
            return weights;
        }
        BigInteger coins = BigInteger.valueOf(amount.getAmountMinorLong());
        List<BigInteger[]> shares = parts.stream()
                .map(part -> part.multiply(coins).divideAndRemainder(whole))
                .toList();
        long over = shares.stream()
                .map(share -> share[0])
                .reduce(coins, BigInteger::subtract)
                .longValueExact();
        List<Money> split = new ArrayList<>();
        shares.forEach(share -> split.add(Money.ofMinor(amount.getCurrencyUnit(), share[0].longValueExact())));
        mostLost(shares).limit(over).forEach(at -> split.set(at, split.get(at).plusMinor(1)));
        return split;
    }

    private static Stream<Integer> mostLost(List<BigInteger[]> shares) {
        return IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> shares.get(at)[1]).reversed());
    }
}
