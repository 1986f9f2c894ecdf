package app.huike.chaos.fault;

import app.huike.chaos.Crowd;
import app.huike.chaos.Fault;
import app.huike.chaos.Findings;
import app.huike.chaos.Scene;
import app.huike.chaos.ShopDatabase;
import app.huike.chaos.Welcomes;
import java.time.Duration;

/** A step fails for some customers each time, and takes twenty seconds for as many as all nodes have threads for; the others do not wait for them. Afterwards it is mended. */
public final class PoisonedSteps implements Fault {

    private static final String FAILING = "failing-";
    private static final String SLOW = "slow-";
    private static final String OTHERS = "others-";
    private static final int FAILING_ONES = 50;

    /** Eight threads of each node. */
    private static final int SLOW_ONES = 24;

    private static final int SLOW_SECONDS = 20;

    /** Two rounds of slow ones, and a minute. */
    private static final Duration OTHERS_GO_ON = Duration.ofSeconds(60 + 2 * SLOW_SECONDS);

    private static final Duration PATIENCE = Duration.ofMinutes(7);

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String title() {
        return "a step fails for some each time, and is slow for others";
    }

    @Override
    public void happen(Scene scene, Findings findings) throws Exception {
        ShopDatabase database = scene.database();
        int others = Math.max(200, scene.size().events() / 20);
        poison(database);
        try (Crowd failing = new Crowd(scene, FAILING, FAILING_ONES).begin();
                Crowd slow = new Crowd(scene, SLOW, SLOW_ONES).begin();
                Crowd well = new Crowd(scene, OTHERS, others).begin()) {
            failing.awaitAllTold();
            slow.awaitAllTold();
            well.awaitAllTold();
            Duration done = new Welcomes(scene, OTHERS, others).await(PATIENCE);
            findings.within("everybody else is welcomed after all were told", OTHERS_GO_ON, done);
            findings.within(
                    "and those whose step is slow",
                    OTHERS_GO_ON,
                    done.plus(new Welcomes(scene, SLOW, SLOW_ONES).await(PATIENCE)));
            findings.same("coupons where the step fails", 0, new Welcomes(scene, FAILING, FAILING_ONES).coupons());
            findings.same(
                    "steps that failed, and are tried again by themselves",
                    FAILING_ONES,
                    database.count(
                            "select count(*) from act_ru_job j join act_ru_execution e on e.id_ ="
                                    + " j.process_instance_id_ join customer c on e.business_key_ = cast(c.id as text)"
                                    + " where c.ref like ? and j.exception_msg_ is not null and j.retries_ > 0",
                            FAILING + "%"));
            mend(database);
            Duration mended = new Welcomes(scene, FAILING, FAILING_ONES).await(PATIENCE, () -> hurry(scene));
            findings.within("those whose step failed, after it is mended", PATIENCE, mended);
        } finally {
            mend(database);
        }
        new Welcomes(scene, OTHERS, others).compare(findings, 0);
        new Welcomes(scene, SLOW, SLOW_ONES).compare(findings, 0);
        new Welcomes(scene, FAILING, FAILING_ONES).compare(findings, 0);
        Welcomes.incidents(scene, findings);
    }

    private static void hurry(Scene scene) {
        if (scene.size().hurried()) {
            scene.database().waitsOfTheEngineAreOver();
        }
    }

    private static void poison(ShopDatabase database) {
        database.change(
                """
                create or replace function poisoned() returns trigger language plpgsql as $$
                declare
                  whose text := (select ref from customer where id = new.customer_id);
                begin
                  if whose like '%s%%' then
                    raise exception 'poisoned for %%', whose;
                  elsif whose like '%s%%' then
                    perform pg_sleep(%d);
                  end if;
                  return new;
                end $$"""
                        .formatted(FAILING, SLOW, SLOW_SECONDS));
        database.change("create trigger poisoned before insert on coupon for each row execute function poisoned()");
    }

    private static void mend(ShopDatabase database) {
        database.change("drop trigger if exists poisoned on coupon");
        database.change("drop function if exists poisoned()");
    }
}
