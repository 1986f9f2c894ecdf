/** Products that customers own, for programs: {@code /api/v1/customers/{ref}/products}. */
package app.huike.web.rest.service;
