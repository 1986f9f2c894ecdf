package app.huike.crm.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of all settings, from the file of their defaults: what stands above a setting there is its meaning, an empty line begins another table. */
final class SettingsReference {

    private static final Pattern SETTING = Pattern.compile("(#?)(huike\\.[a-z0-9.-]+)=(.*)");
    private static final String HEAD =
            """
            # Settings

            Written by a test (`SettingsReferenceTest`, `-Dhuike.docs=write`) from the file of the defaults; [for IT](it.md) tells where to begin.

            A setting `huike.x.y` is given by the environment as `HUIKE_X_Y`, or as a system property `-Dhuike.x.y=…`; the environment's value of two words is joined by `_` too
            (`huike.public-url` is `HUIKE_PUBLIC_URL`). **Every setting is read when the application starts: a change needs a restart of the node**, one node after the other where there are several, and all nodes want the
            same values (but `huike.node`). What may be changed while it runs stands on the page *System*: whether messages leave the house, and which processes are paused. A value that cannot be kept prevents the start; the log
            says `Setting huike.…` and why.
            """;

    private final StringBuilder page = new StringBuilder(HEAD);
    private final List<String> above = new ArrayList<>();
    private boolean table;
    private int rows;

    static String page(List<String> lines) {
        SettingsReference reference = new SettingsReference();
        lines.forEach(reference::take);
        return reference.page.toString();
    }

    /** Names of all settings of the file, also of those without a default. */
    static List<String> names(List<String> lines) {
        return lines.stream()
                .map(SETTING::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(2))
                .toList();
    }

    private void take(String line) {
        Matcher setting = SETTING.matcher(line);
        if (setting.matches()) {
            row(setting);
        } else if (line.startsWith("#")) {
            above.add(line.substring(1).strip());
        } else {
            above.clear();
            table = false;
        }
    }

    private void row(Matcher setting) {
        if (!table) {
            page.append("\n| setting | default | unit | meaning |\n|---|---|---|---|\n");
            table = true;
            rows = 0;
        }
        String meaning =
                above.isEmpty() && rows > 0 ? "the same" : above.stream().collect(Collectors.joining(" "));
        String value = setting.group(3);
        boolean none = !setting.group(1).isEmpty() || value.isEmpty();
        page.append("| `%s` | %s | %s | %s |%n"
                .formatted(
                        setting.group(2),
                        none ? "none" : "`" + value + "`",
                        unit(setting.group(2), none ? "" : value),
                        meaning.replace("|", "\\|")));
        above.clear();
        rows++;
    }

    private static String unit(String name, String value) {
        if (value.matches("P(T?\\d+[A-Z])+")) {
            return "duration, ISO 8601";
        }
        if (value.matches("true|false")) {
            return "`true` or `false`";
        }
        if (value.matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d")) {
            return "from hour to hour";
        }
        if (name.matches(".*(goodwill\\.(account-manager|lead)|tiers\\.[a-z]+\\.from)")) {
            return "amount, the shop's currency";
        }
        if (name.matches(".*(points|stamps|cashback)\\.(spend|adjust)-.*")) {
            return "points, stamps or minor units";
        }
        return value.matches("\\d+") ? "number" : value.matches("[A-Z_,-]*,[A-Z_,-]*") ? "list, by commas" : "text";
    }
}
