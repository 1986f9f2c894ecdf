package app.huike.chaos;

import java.util.Random;

/**
 * What a fault plays with.
 *
 * @param random of this run; its seed stands in the report
 */
public record Scene(Cluster cluster, Shop shop, ShopDatabase database, PostOffice office, Size size, Random random) {}
