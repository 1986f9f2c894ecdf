package app.huike.lifecycle.design;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What is said of drafts, and what was decided; nothing of it is ever changed. */
@ApplicationScoped
class DraftBook {

    private static final int MOST = 500;

    private CrmDatabase database;
    private BusinessClock clock;

    DraftBook() {}

    @Inject
    DraftBook(CrmDatabase database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void comment(Draft draft, String file, String element, String words, String author) {
        database.sql("insert into design_comment (id, draft_id, edition, file, element, words, author, written_at)"
                        + " values (:id, :draft, :edition, :file, :element, :words, :author, :at)")
                .set("id", Ids.next())
                .set("draft", draft.id())
                .set("edition", draft.edition())
                .set("file", file)
                .set("element", element)
                .set("words", words)
                .set("author", author)
                .set("at", clock.instant())
                .update();
    }

    /** The oldest first. */
    List<DraftComment> comments(UUID draft) {
        return database.sql(
                        "select * from design_comment where draft_id = :draft order by written_at, id limit " + MOST)
                .set("draft", draft)
                .list(row -> new DraftComment(
                        row.uuid("id"),
                        row.integer("edition"),
                        row.text("file"),
                        row.text("element"),
                        row.text("words"),
                        row.text("author"),
                        row.instant("written_at")));
    }

    void add(Act act) {
        database.sql("insert into design_act (id, stage, draft_id, edition, kind, done_by, reason, alone, done_at)"
                        + " values (:id, :stage, :draft, :edition, :kind, :by, :reason, :alone, :at)")
                .set("id", Ids.next())
                .set("stage", act.stage())
                .set("draft", act.draftId())
                .set("edition", act.edition())
                .set("kind", act.kind().name())
                .set("by", act.by())
                .set("reason", act.reason())
                .set("alone", act.alone())
                .set("at", act.at())
                .update();
    }

    /** What was decided about a draft and its stage, the newest first. */
    List<Act> acts(String stage) {
        return database.sql(
                        "select * from design_act where stage = :stage order by done_at desc, id desc limit " + MOST)
                .set("stage", stage)
                .list(row -> new Act(
                        row.text("stage"),
                        row.uuid("draft_id"),
                        row.integerOrNull("edition"),
                        row.constant("kind", Act.Kind.class),
                        row.text("done_by"),
                        row.text("reason"),
                        row.flag("alone"),
                        row.instant("done_at")));
    }
}
