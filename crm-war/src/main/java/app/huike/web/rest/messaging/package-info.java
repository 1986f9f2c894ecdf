/** The outbox for programs: {@code /api/v1/messages}. */
package app.huike.web.rest.messaging;
