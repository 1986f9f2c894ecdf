package app.huike.crm.shared;

import java.util.function.Consumer;

/**
 * What a request says of one field: nothing (it stays), or a value, which may be null (it is emptied).
 *
 * @param named whether the request names the field at all
 * @param value the new value; only meaningful when named
 */
public record Change<T>(boolean named, T value) {

    /** The request does not name the field. */
    public static <T> Change<T> none() {
        return new Change<>(false, null);
    }

    /** The field gets this value; null empties it. */
    public static <T> Change<T> to(T value) {
        return new Change<>(true, value);
    }

    /** Applies the value where one is named. */
    public void apply(Consumer<? super T> setter) {
        if (named) {
            setter.accept(value);
        }
    }
}
