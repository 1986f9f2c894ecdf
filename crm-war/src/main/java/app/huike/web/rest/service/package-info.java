/** Products that customers own and what they are entitled to, for programs: {@code /api/v1/customers/{ref}/products} and {@code /entitlements}. */
package app.huike.web.rest.service;
