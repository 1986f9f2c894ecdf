package app.huike.crm.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** New ids: UUID version 7, so that ids grow with time and indexes stay dense. */
public final class Ids {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** An id that nobody has. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
