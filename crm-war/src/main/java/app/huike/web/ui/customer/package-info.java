/** Finding customers, seeing one, and what can be done for one: the same doors as the REST interface's. */
package app.huike.web.ui.customer;
