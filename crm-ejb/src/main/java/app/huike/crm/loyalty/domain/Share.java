package app.huike.crm.loyalty.domain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Exact shares of whole numbers. */
public final class Share {

    private Share() {}

    /**
     * {@code part} of {@code whole}, of that many; to the nearest whole number, halves upwards. Taken of a running sum of parts, the
     * differences of the shares add up to exactly {@code of} when the parts add up to the whole.
     */
    public static long running(long of, long part, long whole) {
        BigInteger doubled = BigInteger.valueOf(of)
                .multiply(BigInteger.valueOf(part))
                .shiftLeft(1)
                .add(BigInteger.valueOf(whole));
        return doubled.divide(BigInteger.valueOf(whole).shiftLeft(1)).longValueExact();
    }

    /**
     * Splits by weights so that the shares add up to exactly {@code total}: each gets the whole part of its share, and what is left goes to
     * the largest remainders, of equal ones to the first. While {@code total} is not more than all weights, none gets more than its weight.
     */
    public static List<Long> largestRemainder(long total, List<Long> weights) {
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        long[] shares = new long[weights.size()];
        BigInteger[] remainders = new BigInteger[shares.length];
        for (int i = 0; i < shares.length; i++) {
            BigInteger[] share = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(weights.get(i)))
                    .divideAndRemainder(sum);
            shares[i] = share[0].longValueExact();
            remainders[i] = share[1];
        }
        long left = total - Arrays.stream(shares).sum();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return Arrays.stream(shares).boxed().toList();
    }
}
