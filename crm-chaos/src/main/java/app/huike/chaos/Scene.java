package app.huike.chaos;

import java.util.Random;

/**
 * What a fault plays with.
 *
 * @param wire over which the nodes reach the database
 * @param random of this run; its seed stands in the report
 */
public record Scene(
        Cluster cluster,
        Shop shop,
        ShopDatabase database,
        DatabaseWire wire,
        PostOffice office,
        Size size,
        Random random) {

    /** Says of a figure that waits were let pass, where they were. */
    public String saysWaits(String figure) {
        return size.hurried() ? figure + ", waits let pass" : figure;
    }
}
