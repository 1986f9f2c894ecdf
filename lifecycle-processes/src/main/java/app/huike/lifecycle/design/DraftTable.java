package app.huike.lifecycle.design;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** The tables of drafts, in the transaction at hand. */
@ApplicationScoped
class DraftTable {

    private static final int MOST = 500;
    private static final int MOST_SIDES = 100;

    private CrmDatabase database;
    private BusinessClock clock;

    DraftTable() {}

    @Inject
    DraftTable(CrmDatabase database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The drafts of a stage, or of all where it is null, the last changed first. */
    List<Draft> list(String stage) {
        return database.sql("select * from design_draft where cast(:stage as text) is null or stage = :stage"
                        + " order by changed_at desc, id desc limit " + MOST)
                .set("stage", stage)
                .list(DraftTable::draft);
    }

    Optional<Draft> find(UUID id) {
        return database.sql("select * from design_draft where id = :id")
                .set("id", id)
                .one(DraftTable::draft);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Draft> lock(UUID id) {
        return database.sql("select * from design_draft where id = :id for update")
                .set("id", id)
                .one(DraftTable::draft);
    }

    boolean hasShipped(String stage, String checksum) {
        return database.sql("select 1 from design_draft where stage = :stage and shipped_checksum = :checksum")
                .set("stage", stage)
                .set("checksum", checksum)
                .any();
    }

    /** A new draft without an edition; {@code checksum} is null where it did not come with the product. */
    UUID begin(String stage, String title, String author, String checksum) {
        UUID id = Ids.next();
        database.sql("insert into design_draft (id, stage, title, author, origin, shipped_checksum, state, edition,"
                        + " faults, created_at, changed_at) values (:id, :stage, :title, :author, :origin, :checksum,"
                        + " 'DRAFT', 0, 0, :at, :at)")
                .set("id", id)
                .set("stage", stage)
                .set("title", title)
                .set("author", author)
                .set("origin", checksum == null ? "DESIGNED" : "SHIPPED")
                .set("checksum", checksum)
                .set("at", clock.instant())
                .update();
        return id;
    }

    /** Another edition: what changed beside the one before; a file that is gone is named without a source. */
    void keep(Draft draft, SortedMap<String, String> files, Edition edition) {
        database.sql("insert into design_edition (draft_id, number, author, note, faults, saved_at)"
                        + " values (:draft, :number, :author, :note, :faults, :at)")
                .set("draft", draft.id())
                .set("number", edition.number())
                .set("author", edition.author())
                .set("note", edition.note())
                .set("faults", edition.faults())
                .set("at", edition.savedAt())
                .update();
        SortedMap<String, String> before = everything(draft.id(), draft.edition());
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(files.keySet());
        names.stream()
                .filter(name -> !java.util.Objects.equals(before.get(name), files.get(name)))
                .forEach(name -> file(draft.id(), name, edition.number(), files.get(name)));
        database.sql("update design_draft set edition = :edition, faults = :faults, state = 'DRAFT', changed_at = :at"
                        + " where id = :id")
                .set("edition", edition.number())
                .set("faults", edition.faults())
                .set("at", edition.savedAt())
                .set("id", draft.id())
                .update();
    }

    private void file(UUID draft, String name, int edition, String source) {
        database.sql("insert into design_file (draft_id, name, edition, source)"
                        + " values (:draft, :name, :edition, :source)")
                .set("draft", draft)
                .set("name", name)
                .set("edition", edition)
                .set("source", source)
                .update();
    }

    /** The diagrams and tables of an edition. */
    SortedMap<String, String> files(UUID draft, int edition) {
        return DraftFiles.drawn(everything(draft, edition));
    }

    /** All files of an edition. */
    SortedMap<String, String> everything(UUID draft, int edition) {
        SortedMap<String, String> files = new TreeMap<>();
        database.sql("select distinct on (name) name, source from design_file where draft_id = :draft"
                        + " and edition <= :edition order by name, edition desc")
                .set("draft", draft)
                .set("edition", edition)
                .list(row -> {
                    if (row.text("source") != null) {
                        files.put(row.text("name"), row.text("source"));
                    }
                    return null;
                });
        return files;
    }

    List<Edition> editions(UUID draft) {
        return database.sql("select * from design_edition where draft_id = :draft order by number desc")
                .set("draft", draft)
                .list(row -> new Edition(
                        row.integer("number"),
                        row.text("author"),
                        row.text("note"),
                        row.integer("faults"),
                        row.instant("saved_at")));
    }

    /** The editions of a stage's drafts, the newest first. */
    List<Versions.Side> sides(String stage) {
        return database.sql("select e.draft_id, e.number, e.saved_at, d.title from design_edition e"
                        + " join design_draft d on d.id = e.draft_id where d.stage = :stage"
                        + " order by e.saved_at desc, e.draft_id, e.number desc limit " + MOST_SIDES)
                .set("stage", stage)
                .list(row -> new Versions.Side(
                        row.uuid("draft_id") + "." + row.integer("number"),
                        Versions.Kind.EDITION,
                        row.integer("number"),
                        row.text("title"),
                        row.instant("saved_at")));
    }

    void state(UUID draft, Draft.State state) {
        database.sql("update design_draft set state = :state, changed_at = :at where id = :id")
                .set("state", state.name())
                .set("at", clock.instant())
                .set("id", draft)
                .update();
    }

    private static Draft draft(Row row) throws SQLException {
        return new Draft(
                row.uuid("id"),
                row.text("stage"),
                row.text("title"),
                row.text("author"),
                row.text("origin").equals("SHIPPED"),
                row.constant("state", Draft.State.class),
                row.integer("edition"),
                row.integer("faults"),
                row.instant("created_at"),
                row.instant("changed_at"));
    }
}
