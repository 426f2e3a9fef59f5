package org.merchantaccess.http.operations;

import java.util.List;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.RoutedRequest;

/** {@code GET /metrics}: what was measured. Answered at once, so that it is heard of when all workers are busy. */
final class MetricsEndpoint implements Endpoint.Immediate {

    private final Exposition exposition;

    MetricsEndpoint(Exposition exposition) {
        this.exposition = exposition;
    }

    @Override
    public Answer answer(RoutedRequest request) {
        Exposition.Text text =
                exposition.inFormOf(String.join(",", request.request().headers("Accept")));
        return new Answer(200, List.of(new Answer.Header("Content-Type", text.contentType())), text.text());
    }
}
