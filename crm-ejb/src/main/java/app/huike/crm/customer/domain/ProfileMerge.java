package app.huike.crm.customer.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * Two customers become one: the one that stays keeps what it has and gets what it lacks.
 *
 * @param stays before the merge
 * @param goes before the merge
 */
public record ProfileMerge(Profile stays, Profile goes) {

    /** The customer that stays, after the merge. Owner and team belong together. */
    public Profile after() {
        Profile owned = stays.ownerId() == null && goes.ownerId() != null ? goes : stays;
        return new Profile(
                stays.id(),
                stays.ref(),
                either(stays.name(), goes.name()),
                either(stays.locale(), goes.locale()),
                either(stays.spokenLanguage(), goes.spokenLanguage()),
                either(stays.timeZone(), goes.timeZone()),
                owned.ownerId(),
                owned.team(),
                either(stays.birthday(), goes.birthday()),
                stays.birthday() == null ? goes.birthdaySetAt() : stays.birthdaySetAt(),
                either(stays.festivalCalendar(), goes.festivalCalendar()),
                stays.createdAt(),
                stays.erasedAt(),
                contacts());
    }

    private static <T> T either(T kept, T taken) {
        return kept == null ? taken : kept;
    }

    private Map<ContactKind, Contact> contacts() {
        Map<ContactKind, Contact> contacts = new EnumMap<>(ContactKind.class);
        contacts.putAll(goes.contacts());
        contacts.putAll(stays.contacts());
        return contacts;
    }

    /** Whether the place of that kind that the one who goes had is the place by which the customer is reached afterwards. */
    public boolean keepsPlace(ContactKind kind) {
        Contact gone = goes.contacts().get(kind);
        return gone != null && gone.normalised().equals(contacts().get(kind).normalised());
    }

    /** What the customer that stays gets. */
    public List<String> gained() {
        return goes.contacts().entrySet().stream()
                .filter(place -> !stays.contacts().containsKey(place.getKey()))
                .map(place -> place.getValue().value())
                .toList();
    }

    /** What is given up. */
    public List<String> lost() {
        return goes.contacts().entrySet().stream()
                .filter(place -> !keepsPlace(place.getKey()))
                .map(Entry::getValue)
                .map(Contact::value)
                .toList();
    }
}
