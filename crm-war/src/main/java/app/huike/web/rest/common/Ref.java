package app.huike.web.rest.common;

/** An id of the shop's in a query: 1 to 64 of letters, digits and {@code . _ - :}. */
public record Ref(String text) {}
