/** The demo's time for programs: {@code /api/v1/clock}. */
package app.huike.web.rest.clock;
