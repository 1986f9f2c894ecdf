package app.huike.web.ui.reach;

/**
 * One thing that can be gone to.
 *
 * @param kind {@code customer}, {@code task}, {@code code} or {@code page}: under which heading it stands, and its picture
 * @param label what it is called
 * @param detail a few more words that tell it from others; null where it needs none
 * @param path of its page within the application
 */
public record Found(String kind, String label, String detail, String path) {}
