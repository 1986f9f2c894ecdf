package app.huike.lifecycle.demo;

import java.util.List;

/**
 * Chance that always falls the same way: what happens to customer 17 is decided by a hash of what is asked and of 17, never by a random
 * number, so that the demo is the same wherever it is made.
 */
final class Dice {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Dice() {}

    /** From 0 to {@code sides} − 1. */
    static int roll(int sides, String question, long about) {
        return (int) Long.remainderUnsigned(hash(question, about), sides);
    }

    /** True in so many of a hundred cases. */
    static boolean percent(int chance, String question, long about) {
        return roll(100, question, about) < chance;
    }

    /** One of them. */
    static <T> T pick(List<T> choice, String question, long about) {
        return choice.get(roll(choice.size(), question, about));
    }

    private static long hash(String question, long about) {
        long hash = OFFSET;
        for (int i = 0; i < question.length(); i++) {
            hash = (hash ^ question.charAt(i)) * PRIME;
        }
        // the finish of SplitMix64: neighbouring numbers end far apart
        long mixed = hash + about * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
