package org.merchantaccess.bootstrap.control;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import org.merchantaccess.domain.kernel.Environment;

/** A server has the folder, and is asked. */
final class HttpChannels implements Channels {

    // Whatever proxy is set for the rest of the world must not see the key.
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
    public Either<ChannelFailure, Channel> to(Environment environment) {
        return Option.of(server.sites().get(environment))
                .<ChannelFailure>toEither(() -> new ChannelFailure.NotServed(environment))
                .<Channel>map(site ->
                        new HttpChannel(client, site, Option.of(server.hubUrls().get(environment)), server.key()));
    }

    @Override
    public Either<ChannelFailure, Channel> toExisting(Environment environment) {
        return to(environment);
    }

    @Override
    public void close() {
        // Nothing was taken.
    }
}
