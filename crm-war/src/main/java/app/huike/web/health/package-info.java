/**
 * What the machine asks: {@code /health/ready} (database, schema, engine, demo data) and {@code /health/live}.
 */
package app.huike.web.health;
