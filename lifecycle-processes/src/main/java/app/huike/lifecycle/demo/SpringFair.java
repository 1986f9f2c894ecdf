package app.huike.lifecycle.demo;

import app.huike.crm.exchange.ImportWish;
import app.huike.crm.exchange.Imports;
import app.huike.crm.purchase.Mode;
import app.huike.crm.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The list of a spring fair that the lead of the demo's shop brought in late, as a file: five rows, of which two cannot be read. So there is an
 * import for those who run the installation to look at.
 */
@ApplicationScoped
class SpringFair extends OnceOnTheWay {

    private static final String FILE = "spring-fair.csv";
    private static final int DAYS_LATER = 200;

    @Inject
    private Imports imports;

    @Inject
    private Colleagues colleagues;

    private volatile LocalDate day;

    /** The file is brought in at that moment; the fair was some months before {@code today}. */
    void bringInAt(Instant moment, LocalDate today) {
        day = today.minusDays(DAYS_LATER);
        happenAt(moment);
    }

    @Override
    public String name() {
        return "demo spring fair";
    }

    @Override
    void happen() {
        CurrentActor.run(
                colleagues.actor("lead"),
                () -> imports.take(
                        new ImportWish(Mode.HISTORY, false, false, FILE),
                        new ByteArrayInputStream(csv(day).getBytes(StandardCharsets.UTF_8))));
    }

    /** Of customers who are known; the fourth day and the fifth amount are written as people write them. */
    static String csv(LocalDate day) {
        return """
                purchase_ref,customer_ref,at,amount,currency,category
                FAIR-001,C-0101,%1$sT10:20:00Z,18.50,USD,jazz
                FAIR-002,C-0205,%1$sT11:05:00Z,24.00,USD,rock
                FAIR-003,C-0305,%1$sT13:40:00Z,31.75,USD,folk
                FAIR-004,C-0401,%2$s,16.20,USD,pop
                FAIR-005,C-0505,%1$sT16:15:00Z,"12,90",USD,world
                """
                .formatted(day, day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear());
    }
}
