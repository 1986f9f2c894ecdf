package app.huike.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedDatabaseTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("HUIKE_DATABASE_USER", "eve", "HUIKE_DATABASE_PASSWORD", "s3cret");

    @Test
    void userAndPasswordComeFromTheEnvironment() throws Refusal {
        assertThat(NamedDatabase.parse("jdbc:postgresql://db:5433/crm", ENVIRONMENT))
                .isEqualTo(new DatabaseAccess("jdbc:postgresql://db:5433/crm", "eve", "s3cret"));
    }

    @Test
    void parametersOfTheAddressComeFirstAndDoNotStayInIt() throws Refusal {
        assertThat(NamedDatabase.parse("jdbc:postgresql://db/crm?user=adam&ssl=true&password=a%26b", ENVIRONMENT))
                .isEqualTo(new DatabaseAccess("jdbc:postgresql://db/crm?ssl=true", "adam", "a&b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:crm", "postgres://db/crm", "jdbc:postgresql:", ""})
    void otherAddressesAreRefused(String url) {
        assertThatThrownBy(() -> NamedDatabase.parse(url, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("jdbc:postgresql://localhost:5432/crm");
    }

    @Test
    void aPasswordIsNeverPartOfWhatIsPrinted() {
        assertThat(new DatabaseAccess("jdbc:postgresql://db/crm", "eve", "s3cret"))
                .asString()
                .doesNotContain("s3cret");
    }
}
