/**
 * What pages share: the reader's language and look, texts, how values are written, what is said after a deed, the way around. Each room of
 * pages has a subpackage with beans named after what a person wants. Beans hold ids, never entities; they ask doors, hold no query and no
 * rule, and stay under a hundred lines.
 */
package app.huike.web.ui;
