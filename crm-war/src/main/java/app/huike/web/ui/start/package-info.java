/** Where each role begins. */
package app.huike.web.ui.start;
