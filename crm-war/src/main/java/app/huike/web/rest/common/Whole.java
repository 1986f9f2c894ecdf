package app.huike.web.rest.common;

/** A whole number in a query, from 1 to 999999. */
public record Whole(int number) {}
