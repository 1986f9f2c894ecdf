package app.huike.web.rest.common;

import app.huike.crm.shared.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param items in the list's order
 * @param next give it back as {@code cursor} for the page behind this one; null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ListJson<T>(List<T> items, String next) {

    public static <V, T> ListJson<T> of(Page<V> page, Function<V, T> each) {
        return new ListJson<>(page.items().stream().map(each).toList(), page.next());
    }

    /** A list that is never longer than one page. */
    public static <V, T> ListJson<T> whole(List<V> all, Function<V, T> each) {
        return new ListJson<>(all.stream().map(each).toList(), null);
    }
}
