package app.huike.lifecycle.design;

/**
 * A scenario of a stage.
 *
 * @param file its name, such as {@code silent-customer-is-called.yaml}
 * @param title a sentence that says what it is about
 * @param text YAML
 * @param kept whether a designer keeps it, beside those that ship or in the place of one of them
 */
public record StageScenario(String file, String title, String text, boolean kept) {

    /** The folder of the scenarios among a draft's files, before their names. */
    static final String FOLDER = "scenarios/";

    /** What a scenario's file may be called. */
    static final String NAME = "[a-z][a-z0-9-]{0,80}\\.yaml";

    /** Whether a scenario's file may be called so: small letters, digits and hyphens. */
    public static boolean mayBeCalled(String file) {
        return file.matches(NAME);
    }

    /** What the file of a scenario is called among those of a draft. */
    public static String inDraft(String file) {
        return FOLDER + file;
    }
}
