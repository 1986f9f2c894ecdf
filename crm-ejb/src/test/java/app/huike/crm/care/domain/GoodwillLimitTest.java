package app.huike.crm.care.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoodwillLimitTest {

    private static final GoodwillLimit LIMIT = new GoodwillLimit(Money.parse("USD 20"), Money.parse("USD 100"));

    @ParameterizedTest(name = "{0} gives {1} after {2}: {3}")
    @CsvSource({
        "ACCOUNT_MANAGER, 20.00, 0, true",
        "ACCOUNT_MANAGER, 20.01, 0, false",
        "ACCOUNT_MANAGER, 10.00, 10.00, true",
        "ACCOUNT_MANAGER, 10.00, 10.01, false",
        "LEAD, 100.00, 0, true",
        "LEAD, 100.01, 0, false",
        "LEAD, 20.00, 81.00, false"
    })
    void theAmountsOfADayAddUp(Role role, String amount, String today, boolean allowed) {
        Actor actor =
                new Actor(Actor.Kind.PERSON, UUID.randomUUID(), "somebody", Set.of(role), "main", Optional.empty());

        assertThat(LIMIT.allows(actor, Money.parse("USD " + amount), Money.parse("USD " + today)))
                .isEqualTo(allowed);
    }
}
