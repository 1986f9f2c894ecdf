package app.huike.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRightsTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    @Test
    void everyPageIsOpenOrHasARule() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            List<String> pages = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(page -> !page.startsWith("/WEB-INF/"))
                    .toList();
            assertThat(pages).isNotEmpty().allSatisfy(page -> assertThat(
                            new Place(page).isOpen() || PageRights.rule(page).isPresent())
                    .as(page)
                    .isTrue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOUNT_MANAGER, /tasks/inbox.xhtml, true",
        "ACCOUNT_MANAGER, /customers/customer.xhtml, true",
        "ACCOUNT_MANAGER, /admin/users.xhtml, false",
        "ACCOUNT_MANAGER, /system/system.xhtml, false",
        "ACCOUNT_MANAGER, /imports/imports.xhtml, false",
        "ACCOUNT_MANAGER, /cases/board.xhtml, true",
        "ACCOUNT_MANAGER, /cases/report.xhtml, false",
        "ACCOUNT_MANAGER, /surveys/results.xhtml, false",
        "LEAD, /cases/report.xhtml, true",
        "ACCOUNT_MANAGER, /tasks/team.xhtml, false",
        "ACCOUNT_MANAGER, /tasks/share.xhtml, false",
        "LEAD, /tasks/team.xhtml, true",
        "MARKETING, /surveys/results.xhtml, true",
        "MARKETING, /cases/board.xhtml, false",
        "TILL, /cases/new.xhtml, false",
        "LEAD, /imports/imports.xhtml, true",
        "LEAD, /admin/clock.xhtml, false",
        "TILL, /till/till.xhtml, true",
        "TILL, /customers/list.xhtml, false",
        "TILL, /start.xhtml, true",
        "DESIGNER, /messages/messages.xhtml, false",
        "MARKETING, /messages/messages.xhtml, true",
        "ADMIN, /admin/clock.xhtml, true",
        "ADMIN, /admin/keys.xhtml, true",
        "ADMIN, /elsewhere/x.xhtml, false"
    })
    void aRoleSeesItsPagesAndNoOthers(Role role, String page, boolean may) {
        Actor actor = new Actor(Actor.Kind.PERSON, UUID.randomUUID(), "x", Set.of(role), "main", Optional.empty());
        assertThat(PageRights.maySee(actor, page)).isEqualTo(may);
    }

    @Test
    void restAndResourcesAreNoPages() {
        assertThat(new Place("/api/v1/x.xhtml").isRest()).isTrue();
        assertThat(new Place("/apix").isRest()).isFalse();
        assertThat(new Place("/jakarta.faces.resource/crm.css.xhtml").isPage()).isFalse();
        assertThat(new Place("/jakarta.faces.resource/crm.css.xhtml").isOpen()).isTrue();
        assertThat(new Place("/").isPage()).isTrue();
        assertThat(new Place("/healthy").isOpen()).isFalse();
    }
}
