package org.merchantaccess.bootstrap.control;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import org.merchantaccess.command.channel.ChannelFailure;
import org.merchantaccess.command.channel.ControlChannel;
import org.merchantaccess.command.channel.ControlChannels;
import org.merchantaccess.domain.kernel.Environment;

/** Control channels to a running server that holds the data folder. */
final class HttpChannels implements ControlChannels {

    // The key must not be sent to a configured proxy.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final RunningServer server;

    HttpChannels(RunningServer server) {
        this.server = server;
    }

    @Override
    public Set<Environment> environments() {
        return server.sites().keySet();
    }

    @Override
    public Either<ChannelFailure, ControlChannel> to(Environment environment) {
        return Option.of(server.sites().get(environment))
                .<ChannelFailure>toEither(() -> new ChannelFailure.NotServed(environment))
                .<ControlChannel>map(site ->
                        new HttpChannel(client, site, Option.of(server.hubUrls().get(environment)), server.key()));
    }

    @Override
    public Either<ChannelFailure, ControlChannel> toExisting(Environment environment) {
        return to(environment);
    }

    @Override
    public void close() {
        // This process holds nothing.
    }
}
