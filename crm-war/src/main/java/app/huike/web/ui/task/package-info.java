/** The inbox and the desk on which one task is worked. */
package app.huike.web.ui.task;
