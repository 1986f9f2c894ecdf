package app.huike.crm.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProfileMergeTest {

    private static final UUID MANAGER = UUID.fromString("01930000-0000-7000-8000-000000000002");
    private static final Contact MAIL = new Contact(ContactKind.EMAIL, "Anna@example.com", "anna@example.com");
    private static final Contact SAME_MAIL = new Contact(ContactKind.EMAIL, "anna@example.com", "anna@example.com");
    private static final Contact OTHER_MAIL = new Contact(ContactKind.EMAIL, "a@example.com", "a@example.com");
    private static final Contact PHONE = new Contact(ContactKind.PHONE, "+12025550123", "+12025550123");

    @Test
    void whoStaysKeepsWhatHeHasAndGetsWhatHeLacks() {
        Profile stays = profile("R-1", null, null, "main", Map.of(ContactKind.EMAIL, MAIL));
        Profile goes = profile("R-2", "Anna", MANAGER, "north", Map.of(ContactKind.PHONE, PHONE));
        ProfileMerge merge = new ProfileMerge(stays, goes);
        assertThat(merge.after())
                .isEqualTo(profile(
                        "R-1", "Anna", MANAGER, "north", Map.of(ContactKind.EMAIL, MAIL, ContactKind.PHONE, PHONE)));
        assertThat(merge.gained()).containsExactly(PHONE.value());
        assertThat(merge.lost()).isEmpty();
    }

    @Test
    void placeOfTheOtherIsGivenUpWhereBothHaveOne() {
        Profile stays = profile("R-1", "Anna", MANAGER, "main", Map.of(ContactKind.EMAIL, MAIL));
        ProfileMerge other =
                new ProfileMerge(stays, profile("R-2", "A", null, "main", Map.of(ContactKind.EMAIL, OTHER_MAIL)));
        assertThat(other.after()).isEqualTo(stays);
        assertThat(other.lost()).containsExactly("a@example.com");
        assertThat(other.keepsPlace(ContactKind.EMAIL)).isFalse();
        ProfileMerge same =
                new ProfileMerge(stays, profile("R-2", "A", null, "main", Map.of(ContactKind.EMAIL, SAME_MAIL)));
        assertThat(same.keepsPlace(ContactKind.EMAIL)).isTrue();
        assertThat(same.lost()).isEmpty();
        assertThat(same.keepsPlace(ContactKind.POST)).isFalse();
    }

    private static Profile profile(
            String ref, String name, UUID owner, String team, Map<ContactKind, Contact> contacts) {
        return new Profile(
                UUID.fromString("01930000-0000-7000-8000-000000000001"),
                ref,
                name,
                null,
                null,
                null,
                owner,
                team,
                null,
                null,
                null,
                Instant.parse("2026-01-01T00:00:00Z"),
                null,
                contacts);
    }
}
