/** Products that customers own, as pages show them. */
package app.huike.web.ui.service;
