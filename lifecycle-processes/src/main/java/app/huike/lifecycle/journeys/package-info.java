/**
 * Which processes a customer is or was in, and where: for pages and REST.
 */
package app.huike.lifecycle.journeys;
