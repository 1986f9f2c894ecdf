/**
 * Tiny values that every room speaks: refusals, pages, money formats. No state, no service, uses no other room.
 */
package app.huike.crm.shared;
