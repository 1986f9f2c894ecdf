/** Anything from anywhere: the palette that finds customers, tasks, codes and pages by what is typed, and the keys that lead to them. */
package app.huike.web.ui.reach;
