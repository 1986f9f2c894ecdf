package app.huike.crm.service.domain;

import app.huike.crm.service.OwnedProduct;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the door of the products asks of the database. */
public interface ProductBook {

    /** Adds it, unless there is one of that serial; waits for whoever is adding it just now. */
    boolean add(OwnedProduct product, String actor);

    Optional<OwnedProduct> find(UUID id);

    Optional<OwnedProduct> withSerial(String serial);

    /** Name, sku and warranty of the product of that id. */
    void change(OwnedProduct product);

    /** Of a customer, newest first. */
    List<OwnedProduct> of(UUID customerId);

    /** Lets the products of one customer belong to another. */
    void move(UUID from, UUID into);

    void forget(UUID customerId);
}
