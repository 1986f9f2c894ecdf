/**
 * The interface for programs, {@code /api/v1}: one package for each room, with request and response records of its own.
 *
 * <p>Invariant: resources read, call one door, and answer; no entity, no query, no rule of the business.
 */
package app.huike.web.rest;
