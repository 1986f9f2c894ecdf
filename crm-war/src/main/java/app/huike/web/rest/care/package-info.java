/** Complaints for programs: {@code /api/v1/cases}. */
package app.huike.web.rest.care;
