/** What the programme means for people of the shop: a customer's tier and statement, and what all customers together have. */
package app.huike.web.ui.loyalty;
