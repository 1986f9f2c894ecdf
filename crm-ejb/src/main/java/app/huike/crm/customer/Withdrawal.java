package app.huike.crm.customer;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a customer who wants to be left alone says, in the three ways that people mean it. */
public enum Withdrawal {
    /** No calls, neither to sell nor to ask. */
    CALLS(Set.of(Purpose.MARKETING, Purpose.FEEDBACK), Set.of(Channel.PHONE)),
    /** No marketing on any channel; the usual one. */
    MARKETING(Set.of(Purpose.MARKETING), Set.of(Channel.values())),
    /** Nothing at all, on any channel. */
    EVERYTHING(Set.of(Purpose.values()), Set.of(Channel.values()));

    private final Set<Purpose> purposes;
    private final Set<Channel> channels;

    Withdrawal(Set<Purpose> purposes, Set<Channel> channels) {
        this.purposes = purposes;
        this.channels = channels;
    }

    /** Lower case, such as {@code marketing}: how forms and task outcomes name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The withdrawal of a key. */
    public static Withdrawal of(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no withdrawal " + key));
    }

    /** The statements that it consists of. */
    public List<ConsentStatement> statements(String source, Instant at) {
        return Arrays.stream(Purpose.values())
                .filter(purposes::contains)
                .flatMap(purpose -> Arrays.stream(Channel.values())
                        .filter(channels::contains)
                        .map(channel ->
                                new ConsentStatement(purpose, channel, ConsentState.WITHDRAWN, source, null, at)))
                .toList();
    }
}
