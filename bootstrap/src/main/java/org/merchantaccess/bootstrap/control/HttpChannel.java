package org.merchantaccess.bootstrap.control;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.http.exchange.Answer;

/** Takes orders to the control listener of the server that has the folder. */
final class HttpChannel implements Channel {

    private final HttpClient client;
    private final URI site;
    private final Option<URI> hubUrl;
    private final ManagementKey key;

    HttpChannel(HttpClient client, URI site, Option<URI> hubUrl, ManagementKey key) {
        this.client = client;
        this.site = site;
        this.hubUrl = hubUrl;
        this.key = key;
    }

    /** Without a time limit: a backup takes as long as it takes. */
    @Override
    public Either<ChannelFailure, Answer> ask(Order order) {
        try {
            HttpResponse<String> response = client.send(request(order), BodyHandlers.ofString());
            return Either.right(new Answer(response.statusCode(), List.of(), response.body()));
        } catch (IOException broken) {
            return Either.left(new ChannelFailure.NoAnswer(broken.toString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Either.left(new ChannelFailure.NoAnswer("interrupted"));
        }
    }

    @Override
    public Option<String> hubUrl() {
        return hubUrl.map(URI::toString);
    }

    private HttpRequest request(Order order) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + order.target()))
                .header("Authorization", "Bearer " + key.text());
        return order.body().isEmpty()
                ? request.method(order.method(), BodyPublishers.noBody()).build()
                : request.method(order.method(), BodyPublishers.ofString(order.body()))
                        .header("Content-Type", "application/json")
                        .build();
    }
}
