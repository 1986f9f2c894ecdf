package app.huike.lifecycle.design;

/**
 * A scenario of a stage.
 *
 * @param file its name, such as {@code silent-customer-is-called.yaml}
 * @param title a sentence that says what it is about
 * @param text YAML
 * @param kept whether a designer keeps it, beside those that ship or in the place of one of them
 */
public record StageScenario(String file, String title, String text, boolean kept) {}
