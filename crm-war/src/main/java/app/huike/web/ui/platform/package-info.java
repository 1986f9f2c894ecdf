/** How the installation does: version, sending, due work, failed steps; and the demo's clock. */
package app.huike.web.ui.platform;
