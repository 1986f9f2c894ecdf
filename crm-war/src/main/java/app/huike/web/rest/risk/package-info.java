/** How likely customers are to leave, for programs: {@code /api/v1/customers/{ref}/risk} and {@code /profiling-objection}. */
package app.huike.web.rest.risk;
