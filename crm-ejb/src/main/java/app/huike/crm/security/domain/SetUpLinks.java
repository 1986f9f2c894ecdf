package app.huike.crm.security.domain;

/** The one link by which the first administrator is made: the newest counts, for an hour of the database's clock. */
public interface SetUpLinks {

    void replace(String hash);

    boolean works(String hash);

    /** Takes the link away; answers whether it was there. */
    boolean use(String hash);
}
