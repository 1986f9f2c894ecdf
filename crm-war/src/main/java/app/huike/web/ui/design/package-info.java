/** Diagrams and tables: what is live, drafts, their faults, the review. */
package app.huike.web.ui.design;
