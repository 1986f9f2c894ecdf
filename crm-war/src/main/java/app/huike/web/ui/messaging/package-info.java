/** Reading what was written to customers, and the page behind the unsubscribe links. */
package app.huike.web.ui.messaging;
