/** The inbox of the key's user for programs: {@code /api/v1/tasks}. */
package app.huike.web.rest.task;
