package app.huike.crm.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a long list.
 *
 * @param items in the list's order
 * @param next opaque cursor of the page behind this one; null at the end
 */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same page of other things. */
    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), next);
    }
}
