package app.huike.crm.offer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CouponCodeTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void hasNoCharacterThatIsMixedUp() {
        assertThat(CouponCode.ALPHABET).hasSize(32).doesNotContain("0", "O", "1", "I");
        assertThat(CouponCode.ALPHABET.chars().distinct().count()).isEqualTo(32);
        assertThat(CouponCode.random(RANDOM).characters()).matches("[2-9A-HJ-NP-Z]{12}");
    }

    @Test
    void isShownInGroupsOfFour() {
        CouponCode code = CouponCode.random(RANDOM);
        assertThat(code.shown()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(CouponCode.typed(code.shown())).contains(code);
    }

    @Test
    void isReadHoweverItIsTyped() {
        CouponCode code = CouponCode.random(RANDOM);
        String bare = code.characters();
        assertThat(CouponCode.typed(bare.toLowerCase())).contains(code);
        assertThat(CouponCode.typed("  " + bare.substring(0, 3) + " " + bare.substring(3) + "\t"))
                .contains(code);
        assertThat(CouponCode.typed(bare.substring(0, 4) + "–" + bare.substring(4, 8) + "‑" + bare.substring(8)))
                .as("dashes that word processors make")
                .contains(code);
        assertThat(CouponCode.typed(bare.substring(0, 6) + "\u00a0\u3000" + bare.substring(6)))
                .as("blanks that do not break, and wide ones")
                .contains(code);
    }

    @Test
    void isNotReadFromWhatIsNone() {
        assertThat(CouponCode.typed(null)).isEmpty();
        assertThat(CouponCode.typed("")).isEmpty();
        assertThat(CouponCode.typed("2".repeat(3))).isEmpty();
        assertThat(CouponCode.typed("2".repeat(25))).isEmpty();
        assertThat(CouponCode.typed("0".repeat(12))).isEmpty();
        assertThat(CouponCode.typed(" ".repeat(1_000_000))).isEmpty();
    }

    @Test
    void mayBeChosenButNotSoThatItLooksLikeOneThatWasNot() {
        assertThat(CouponCode.typed("summer-26")).get().satisfies(code -> {
            assertThat(code.chosen()).isTrue();
            assertThat(code.shown()).isEqualTo("SUMMER26");
        });
        assertThat(CouponCode.typed("SUMMERSALE26"))
                .as("twelve characters have a check character")
                .isEmpty();
        assertThat(CouponCode.random(RANDOM).chosen()).isFalse();
    }

    @Test
    void findsEachSingleMistypedCharacter() {
        for (int round = 0; round < 20; round++) {
            String code = CouponCode.random(RANDOM).characters();
            for (int at = 0; at < code.length(); at++) {
                for (char wrong : CouponCode.ALPHABET.toCharArray()) {
                    if (wrong != code.charAt(at)) {
                        String typo = code.substring(0, at) + wrong + code.substring(at + 1);
                        assertThat(CouponCode.typed(typo)).as(typo).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void findsEachSwapOfTwoCharacters() {
        for (int round = 0; round < 50; round++) {
            char[] code = CouponCode.random(RANDOM).characters().toCharArray();
            for (int one = 0; one < code.length; one++) {
                for (int other = one + 1; other < code.length; other++) {
                    if (code[one] != code[other]) {
                        char[] swapped = code.clone();
                        swapped[one] = code[other];
                        swapped[other] = code[one];
                        assertThat(CouponCode.typed(new String(swapped))).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void usesTheWholeAlphabetAtEachPlace() {
        for (int at = 0; at < CouponCode.LENGTH; at++) {
            Set<Character> seen = new HashSet<>();
            int place = at;
            IntStream.range(0, 2000)
                    .forEach(
                            i -> seen.add(CouponCode.random(RANDOM).characters().charAt(place)));
            assertThat(seen).hasSize(32);
        }
    }
}
