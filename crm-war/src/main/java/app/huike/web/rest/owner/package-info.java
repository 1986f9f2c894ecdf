/** Who looks after whom, the teams' rules for it, and what people can do, by REST. */
package app.huike.web.rest.owner;
