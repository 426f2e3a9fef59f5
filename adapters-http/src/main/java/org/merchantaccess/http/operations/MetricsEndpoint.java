package org.merchantaccess.http.operations;

import java.util.List;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RoutedRequest;

/** {@code GET /metrics}: the metrics of the process. Runs on an event loop, so that it responds even when all workers are busy. */
final class MetricsEndpoint implements Endpoint.Immediate {

    private final Exposition exposition;

    MetricsEndpoint(Exposition exposition) {
        this.exposition = exposition;
    }

    @Override
    public Response answer(RoutedRequest request) {
        Exposition.Text text =
                exposition.render(String.join(",", request.request().headers("Accept")));
        return new Response(200, List.of(new Response.Header("Content-Type", text.contentType())), text.text());
    }
}
