/** The engine inside the container: one transaction with the business, and jobs whose effects are there exactly once. */
package app.huike.inside.engine;
