package app.huike.web.rest.common;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Refuses what stands behind the question mark where the call does not take it, where it stands there twice, and where it cannot be. */
@Provider
public class StrictQuery implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        Map<String, Class<?>> taken = QueryParameter.of(resource.getResourceMethod()).stream()
                .collect(Collectors.toMap(QueryParameter::name, QueryParameter::type));
        Mistakes mistakes = new Mistakes();
        given.forEach((name, values) -> {
            if (!taken.containsKey(name)) {
                mistakes.unknown(name);
            } else if (values.size() > 1) {
                mistakes.invalid(name, values, "only once");
            } else {
                QueryValues.read(
                        taken.get(name), values.get(0), reason -> mistakes.invalid(name, values.get(0), reason));
            }
        });
        mistakes.refuseIfAny();
    }
}
