package org.merchantaccess.http.exchange;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.Map;

/**
 * A request that found its endpoint.
 *
 * @param template the template of its route, which unlike its path never holds a secret
 * @param pathParameters what stood in the path in place of each {@code {name}} of the route, as it was sent
 */
public record RoutedRequest(Request request, String template, Map<String, String> pathParameters) {
    public RoutedRequest {
        requireNonNull(request, "request");
        requireNonNull(template, "template");
        requireNonNull(pathParameters, "pathParameters");
    }
}
