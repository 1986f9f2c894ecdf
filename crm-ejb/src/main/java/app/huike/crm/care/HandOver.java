package app.huike.crm.care;

/**
 * To whom a case goes.
 *
 * @param level 2 for those who know more of it, 1 back again
 * @param team whose it is then
 * @param owner login of a colleague; null for the whole team
 * @param reason what they have to know, at most 4000 characters
 */
public record HandOver(int level, String team, String owner, String reason) {}
