package app.huike.web.rest.common;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Turns a {@link Reply} into the response that it speaks of. */
@Provider
public class ReplyFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Reply<?> reply) {
            response.setStatus(reply.status());
            response.setEntity(reply.body(), null, MediaType.APPLICATION_JSON_TYPE);
            if (reply.location() != null) {
                response.getHeaders().putSingle(HttpHeaders.LOCATION, reply.location());
            }
        }
    }
}
