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
import org.merchantaccess.command.channel.ChannelFailure;
import org.merchantaccess.command.channel.ControlChannel;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.channel.ManagementResponse;
import org.merchantaccess.domain.management.ManagementKey;

/** Sends calls to the control listener of the running server. */
final class HttpChannel implements ControlChannel {

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

    /** Sends without a time limit, because a backup can take long. */
    @Override
    public Either<ChannelFailure, ManagementResponse> send(ManagementCall call) {
        try {
            HttpResponse<String> response = client.send(request(call), BodyHandlers.ofString());
            return Either.right(new ManagementResponse(response.statusCode(), response.body()));
        } catch (IOException broken) {
            return Either.left(new ChannelFailure.NoResponse(broken.toString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Either.left(new ChannelFailure.NoResponse("interrupted"));
        }
    }

    @Override
    public Option<String> hubUrl() {
        return hubUrl.map(URI::toString);
    }

    private HttpRequest request(ManagementCall call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + call.target()))
                .header("Authorization", "Bearer " + key.text());
        return call.body().isEmpty()
                ? request.method(call.method(), BodyPublishers.noBody()).build()
                : request.method(call.method(), BodyPublishers.ofString(call.body()))
                        .header("Content-Type", "application/json")
                        .build();
    }
}
