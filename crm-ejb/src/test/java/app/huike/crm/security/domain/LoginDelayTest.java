package app.huike.crm.security.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.shared.Refused;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginDelayTest {

    @Test
    void peopleMayMistypeAndGuessersWaitLongerAndLongerButNeverForEver() {
        assertThat(LoginDelay.NAME.after(2)).isZero();
        assertThat(LoginDelay.NAME.after(3)).isEqualTo(Duration.ofMillis(250));
        assertThat(LoginDelay.NAME.after(4)).isEqualTo(Duration.ofMillis(500));
        assertThat(LoginDelay.NAME.after(8)).isEqualTo(Duration.ofSeconds(8));
        assertThat(LoginDelay.NAME.after(1_000_000)).isEqualTo(Duration.ofSeconds(8));
        assertThat(LoginDelay.ADDRESS.after(9)).isZero();
        assertThat(LoginDelay.ADDRESS.after(10)).isEqualTo(Duration.ofMillis(250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaaaa", "xxadminxxyz12", "          "})
    void aWeakPasswordIsRefused(String password) {
        assertThatThrownBy(() -> PasswordRule.check("admin", password)).isInstanceOf(Refused.class);
    }

    @Test
    void aLongOneWillDo() {
        PasswordRule.check("admin", "correct horse battery");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a",
                "a b",
                "ä",
                "a\u0000",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void aLoginIsPlain(String login) {
        assertThatThrownBy(() -> Login.check(login)).isInstanceOf(Refused.class);
    }

    @Test
    void capitalsAndBlanksOfALoginDoNotMatter() {
        assertThat(Login.check(" Anna.B@shop ")).isEqualTo("anna.b@shop");
    }

    @Test
    void secretsAreLongAndTheirHashesDoNotTellThem() {
        assertThat(Secrets.random()).hasSize(43).isNotEqualTo(Secrets.random());
        assertThat(Secrets.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
