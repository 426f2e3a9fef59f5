package org.merchantaccess.http.exchange;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.Map;

/**
 * A request with the route that matches it.
 *
 * @param template the template of its route, which unlike its path never contains a secret
 * @param pathParameters the value of each {@code {name}} of the template, as sent
 */
public record RoutedRequest(Request request, String template, Map<String, String> pathParameters) {
    public RoutedRequest {
        requireNonNull(request, "request");
        requireNonNull(template, "template");
        requireNonNull(pathParameters, "pathParameters");
    }
}
