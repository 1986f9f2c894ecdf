package app.huike.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/tasks/task.xhtml?id=7", "/start.xhtml", "/customers/list.xhtml?q=%E6%9E%97&x=a%26b"})
    void pagesOfOursAreLedBackTo(String path) {
        assertThat(LocalPath.orStart(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example/x.xhtml",
                "/\\evil.example/x.xhtml",
                "https://evil.example/x.xhtml",
                "javascript:alert(1)",
                "tasks/inbox.xhtml",
                "/logout",
                "/api/v1/customers",
                "/login.xhtml",
                "/../x.xhtml",
                "/a//b.xhtml",
                "/x.xhtml\r\nSet-Cookie: a=b",
                "/%0d%0a",
                "/x\u0000.xhtml",
                "/@evil.example",
                "/[.xhtml"
            })
    void everythingElseLeadsToTheStart(String path) {
        assertThat(LocalPath.orStart(path)).isEqualTo("/start.xhtml");
    }

    @Test
    void theWayToTheLogInRemembersThePage() {
        assertThat(LocalPath.logIn("", "/tasks/task.xhtml?id=7"))
                .isEqualTo("/login.xhtml?to=%2Ftasks%2Ftask.xhtml%3Fid%3D7");
        assertThat(LocalPath.logIn("/crm", "/start.xhtml")).isEqualTo("/crm/login.xhtml");
    }
}
