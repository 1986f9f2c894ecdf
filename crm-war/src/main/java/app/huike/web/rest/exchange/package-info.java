/** Imports for programs: {@code /api/v1/imports}. */
package app.huike.web.rest.exchange;
