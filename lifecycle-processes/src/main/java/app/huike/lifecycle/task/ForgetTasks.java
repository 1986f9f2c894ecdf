package app.huike.lifecycle.task;

import app.huike.crm.customer.CustomerErased;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** What people wrote at tasks about an erased customer goes with the customer; that there were tasks stays. */
@ApplicationScoped
public class ForgetTasks {

    private static final List<String> WRITTEN =
            List.of("task_draft", "task_review", "task_comment", "task_question", "task_file");

    @Inject
    private CrmDatabase database;

    void forget(@Observes CustomerErased erased) {
        WRITTEN.forEach(table -> database.sql("delete from " + table + " w using lifecycle_task t"
                        + " where t.id = w.task_id and t.customer_id = :customer")
                .set("customer", erased.customerId())
                .update());
        database.sql("update task_hand_over h set note = null from lifecycle_task t"
                        + " where t.id = h.task_id and t.customer_id = :customer")
                .set("customer", erased.customerId())
                .update();
        database.sql("update lifecycle_task set note = null, later_note = null, answers = '{}', search_text = '',"
                        + " parameters = case when parameters @> array['word'] then '{}' else parameters end"
                        + " where customer_id = :customer")
                .set("customer", erased.customerId())
                .update();
    }
}
