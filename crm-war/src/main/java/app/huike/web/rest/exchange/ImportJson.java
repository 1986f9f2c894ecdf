package app.huike.web.rest.exchange;

import app.huike.crm.exchange.ImportView;
import java.util.Locale;
import java.util.UUID;

/**
 * An import and how far it is.
 *
 * @param mode {@code history} or {@code live}
 * @param state QUEUED, RUNNING, DONE or FAILED
 * @param total rows looked at so far
 * @param loaded rows stored; in a dry run: that would be
 * @param duplicate rows that were stored before with the same content
 * @param bad rows refused; see {@code /problems}
 * @param starts customers whom a live import contacts
 * @param waitsFor what a queued import waits for: {@code upload}, {@code confirmation}; left out where it waits for its turn
 */
public record ImportJson(
        UUID id,
        String mode,
        boolean dryRun,
        ImportView.State state,
        long total,
        long loaded,
        long duplicate,
        long bad,
        long starts,
        String waitsFor) {

    static ImportJson of(ImportView view) {
        return new ImportJson(
                view.id(),
                view.mode().name().toLowerCase(Locale.ROOT),
                view.dryRun(),
                view.state(),
                view.total(),
                view.loaded(),
                view.duplicate(),
                view.bad(),
                view.starts(),
                view.waitsFor());
    }
}
