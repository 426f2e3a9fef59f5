package org.merchantaccess.http.exchange;

import java.util.Map;

/**
 * A request that found its endpoint.
 *
 * @param pathParameters what stood in the path in place of each {@code {name}} of the route, as it was sent
 */
public record RoutedRequest(Request request, Map<String, String> pathParameters) {}
