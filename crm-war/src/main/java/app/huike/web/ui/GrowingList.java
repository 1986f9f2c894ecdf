package app.huike.web.ui;

import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import java.util.List;
import java.util.function.Function;

/** A list that a page shows from its beginning, and that becomes longer by "more": asked for once, when it is first looked at. */
public final class GrowingList<T> {

    private final int step;
    private final Function<PageRequest, Page<T>> source;

    private int length;
    private Page<T> page;

    /** @param step how long it is at first, and by how much it grows */
    public GrowingList(int step, Function<PageRequest, Page<T>> source) {
        this.step = step;
        this.source = source;
        length = step;
    }

    public List<T> items() {
        return load().items();
    }

    /** How long it becomes by "more"; 0 where it has ended. */
    public int longer() {
        int longer = Math.min(length + step, PageRequest.GREATEST_LIMIT);
        return load().next() == null || longer == length ? 0 : longer;
    }

    public int length() {
        return length;
    }

    /** As the address says, within what a page may have. */
    public void length(int wanted) {
        length = Math.max(1, Math.min(wanted, PageRequest.GREATEST_LIMIT));
    }

    /** Something was done to it: the next look asks anew. */
    public void changed() {
        page = null;
    }

    private Page<T> load() {
        if (page == null) {
            page = source.apply(new PageRequest(length, null));
        }
        return page;
    }
}
