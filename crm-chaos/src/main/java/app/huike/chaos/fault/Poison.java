package app.huike.chaos.fault;

import app.huike.chaos.ShopDatabase;

/**
 * Lies in the table of coupons, where the step that grants them meets it: for some customers the row is refused each time, for others it takes long. Each begin for a slow one is counted, also of those
 * that come to nothing.
 */
final class Poison implements AutoCloseable {

    static final String FAILING = "failing-";
    static final String SLOW = "slow-";

    private final ShopDatabase database;

    Poison(ShopDatabase database) {
        this.database = database;
        database.change("create sequence if not exists poison_begun");
    }

    /** @param slowSeconds how long it takes for those */
    void lay(int slowSeconds) {
        lay(FAILING, slowSeconds);
    }

    /** Of those that fail only these do from now on. */
    void onlyFor(String failing) {
        lay(failing, 0);
    }

    private void lay(String failing, int slowSeconds) {
        database.change(
                """
                create or replace function poisoned() returns trigger language plpgsql as $$
                declare
                  whose text := (select ref from customer where id = new.customer_id);
                begin
                  if whose like '%s%%' then
                    raise exception 'poisoned for %%', whose;
                  elsif whose like '%s%%' then
                    perform nextval('poison_begun');
                    perform pg_sleep(%d);
                  end if;
                  return new;
                end $$"""
                        .formatted(failing, SLOW, slowSeconds));
        database.change(
                "create or replace trigger poisoned before insert on coupon for each row execute function poisoned()");
    }

    /** How often a slow step was begun. */
    long begun() {
        return database.count("select case when is_called then last_value else 0 end from poison_begun");
    }

    /** Steps succeed from now on. */
    void take() {
        database.change("drop trigger if exists poisoned on coupon");
        database.change("drop function if exists poisoned()");
    }

    @Override
    public void close() {
        take();
        database.change("drop sequence if exists poison_begun");
    }
}
