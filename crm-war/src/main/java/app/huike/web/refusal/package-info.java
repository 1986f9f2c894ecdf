/**
 * How refusals reach their readers: the text of a code in the reader's language, with its values filled in, and when a deed that was overtaken by
 * another is done once more instead of refused.
 */
package app.huike.web.refusal;
