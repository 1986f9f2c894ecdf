/**
 * What refusals say in the languages of their readers: the text of a code from the business's bundle, with its values filled in.
 */
package app.huike.web.refusal;
