package app.huike.launch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What a person needs to begin, in plain ASCII for every terminal. */
final class ReadyBlock {
    private static final String RULE = "-".repeat(78);
    private final RunOptions options;
    private final URI address;
    private final String database;

    ReadyBlock(RunOptions options, URI address, DatabaseAccess database) {
        this.options = options;
        this.address = address;
        this.database = database.url();
    }

    /**
     * @param logins the lines of the demo's accounts file, empty where there is no demo
     * @param whole false while the demo's days are still being replayed
     */
    String text(String logins, boolean whole) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(RULE);
        row(lines, "Huike is", "ready at " + address);
        if (!whole) {
            row(lines, "", "Look around: the rest of the demo's sixty days comes in meanwhile,");
            row(lines, "", "in a minute or two; each page tells how far it is.");
        }
        lines.add("");
        accounts(lines, logins);
        row(lines, "Data", options.data().toString());
        row(lines, "Database", database);
        row(lines, "Sending", "off: messages are kept and can be read under Messages");
        row(lines, "Health", address.resolve("health/ready") + "   interface: " + address.resolve("openapi"));
        row(lines, "For IT", "./crm ear builds crm.ear for Payara Server");
        row(lines, "Stop", "Ctrl-C; the next ./crm run finds everything again");
        lines.add(RULE);
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private void accounts(List<String> lines, String logins) {
        if (options.empty()) {
            row(lines, "Log in", "admin, with the password of HUIKE_ADMIN_PASSWORD at the first start");
            return;
        }
        String label = "Log in";
        for (String line : logins.lines().toList()) {
            String[] words = line.strip().split("\\s+", 2);
            if (words.length == 2 && words[0].equals("api-key")) {
                row(lines, "API key", words[1]);
            } else if (words.length == 2) {
                row(lines, label, String.format("%-11s %s", words[0], words[1]));
                label = "";
            }
        }
        if (logins.isBlank()) {
            row(
                    lines,
                    "Log in",
                    "no demo accounts were written: see " + options.data().resolve("server.log"));
            return;
        }
        row(lines, "", "(kept in " + options.data().resolve("demo-logins.txt") + ")");
    }

    private static void row(List<String> lines, String label, String text) {
        lines.add(String.format("  %-9s %s", label, text));
    }
}
