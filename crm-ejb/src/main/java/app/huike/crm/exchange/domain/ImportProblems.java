package app.huike.crm.exchange.domain;

import app.huike.crm.exchange.ImportProblem;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import java.util.List;
import java.util.UUID;

/** What is wrong with the rows of files, in file order; the first so many of a file are kept. */
public interface ImportProblems {

    /** Keeps the problems of these rows. */
    void add(UUID id, List<PurchaseRow> bad);

    void drop(UUID id);

    /** One page; refuses a cursor that is none. */
    Page<ImportProblem> page(UUID id, PageRequest request);
}
