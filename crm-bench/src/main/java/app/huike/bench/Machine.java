package app.huike.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** On what was measured. */
final class Machine {

    private Machine() {}

    /** Processors, memory, system and JVM in one line. */
    static String described() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%d processors, %d GB, %s %s, JDK %s; clients, server and database on it together",
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / 1e9),
                system.getName(),
                system.getArch(),
                Runtime.version());
    }
}
