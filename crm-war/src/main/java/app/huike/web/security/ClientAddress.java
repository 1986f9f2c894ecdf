package app.huike.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From where a request comes. What a client says of itself ({@code X-Forwarded-For}) counts only where it comes through a proxy that IT
 * named in {@code huike.proxies}: there the last address is the one that the proxy saw.
 */
@ApplicationScoped
public class ClientAddress {

    @Inject
    @ConfigProperty(name = "huike.proxies")
    private Optional<String> proxies;

    public String of(HttpServletRequest request) {
        String near = request.getRemoteAddr();
        String told = request.getHeader("X-Forwarded-For");
        return isProxy(near) && told != null ? last(told) : near;
    }

    private boolean isProxy(String address) {
        return proxies.stream()
                .flatMap(known -> Arrays.stream(known.split(",")))
                .map(String::strip)
                .anyMatch(address::equals);
    }

    private static String last(String told) {
        List<String> way = Arrays.stream(told.split(",")).map(String::strip).toList();
        String address = way.get(way.size() - 1);
        return address.substring(0, Math.min(address.length(), 64));
    }
}
