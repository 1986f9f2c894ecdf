package app.huike.web.rest.common;

import app.huike.crm.shared.PageRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands behind the question mark, as strictly read as a body: nothing unknown, nothing twice, nothing that cannot be. */
public final class Query {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final int LONGEST = 500;

    private final MultivaluedMap<String, String> given;
    private final Mistakes mistakes = new Mistakes();

    private Query(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    /** The parameters of a request that may have these and no others. */
    public static Query of(UriInfo address, String... names) {
        Query query = new Query(address.getQueryParameters());
        Set<String> known = Set.of(names);
        query.given.forEach((name, values) -> {
            if (!known.contains(name)) {
                query.mistakes.unknown(name);
            } else if (values.size() > 1) {
                query.mistakes.invalid(name, values, "only once");
            }
        });
        return query;
    }

    /** Goes on only if all was right; the last word before the deed. */
    public Query sure() {
        mistakes.refuseIfAny();
        return this;
    }

    /** A line of text; null where it is absent. */
    public String text(String name) {
        String text = given.getFirst(name);
        if (text != null && (Characters.bad(text, false) || text.length() > LONGEST)) {
            mistakes.invalid(name, text, "at most " + LONGEST + " characters and no control characters");
            return null;
        }
        return text;
    }

    /** An id of the shop's; null where it is absent. */
    public String ref(String name) {
        String ref = text(name);
        if (ref != null && !Refs.isOne(ref)) {
            mistakes.invalid(name, ref, Refs.FORM);
            return null;
        }
        return ref;
    }

    /** One of the values, by any case; null where it is absent. */
    public String choice(String name, String... offered) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        return Arrays.stream(offered).filter(text::equalsIgnoreCase).findFirst().orElseGet(() -> {
            mistakes.invalid(name, text, "one of " + List.of(offered));
            return null;
        });
    }

    /** {@code true} or {@code false}; false where it is absent. */
    public boolean flag(String name) {
        return "true".equals(choice(name, "true", "false"));
    }

    /** Which page is wanted: {@code limit} and {@code cursor}. */
    public PageRequest page() {
        String limit = text("limit");
        String cursor = text("cursor");
        if (limit == null) {
            return new PageRequest(PageRequest.DEFAULT_LIMIT, cursor);
        }
        int number = NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > PageRequest.GREATEST_LIMIT) {
            mistakes.invalid("limit", limit, "from 1 to " + PageRequest.GREATEST_LIMIT);
            return PageRequest.first();
        }
        return new PageRequest(number, cursor);
    }
}
