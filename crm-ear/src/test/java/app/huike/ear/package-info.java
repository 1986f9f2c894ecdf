/** crm.ear as IT meets it: what is in it, and how it does on Payara Server. */
package app.huike.ear;
