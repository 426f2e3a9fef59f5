package org.merchantaccess.http.exchange;

/**
 * Where an endpoint is found.
 *
 * @param method such as {@code POST}
 * @param template a path whose segments are literal or a parameter, such as {@code /api/merchants/{merchant_id}/app-ids}
 */
public record Route(String method, String template, Endpoint endpoint) {}
