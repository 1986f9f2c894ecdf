package app.huike.crm.messaging.domain;

/** Tells one database from another, also from one that a backup of it was restored into. */
public interface DatabaseIdentity {

    String text();
}
