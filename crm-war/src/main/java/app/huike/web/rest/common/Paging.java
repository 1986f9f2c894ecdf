package app.huike.web.rest.common;

import app.huike.crm.shared.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is wanted. A call that takes it (as {@code @BeanParam}) answers a {@link ListJson}. */
public class Paging {

    /** How many items, from 1 to 500. */
    public record Limit(int items) {}

    @QueryParam("limit")
    @Parameter(description = "how many items; 50 without it")
    private Limit limit;

    @QueryParam("cursor")
    @Parameter(description = "what `next` of the page before said")
    private String cursor;

    /** The page, where the query names none the first. */
    public PageRequest page() {
        return new PageRequest(limit == null ? PageRequest.DEFAULT_LIMIT : limit.items(), cursor);
    }
}
