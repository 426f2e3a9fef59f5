package org.merchantaccess.command;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.merchantaccess.command.channel.ChannelFailure;
import org.merchantaccess.command.channel.ControlChannel;
import org.merchantaccess.command.channel.ControlChannels;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.channel.ManagementResponse;
import org.merchantaccess.command.installation.Installation;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.installation.InstallationSettings;
import org.merchantaccess.command.installation.SettingDescription;
import org.merchantaccess.command.installation.SettingFault;
import org.merchantaccess.command.installation.SettingsArguments;
import org.merchantaccess.command.installation.StorePreparation;
import org.merchantaccess.command.server.DemoStarter;
import org.merchantaccess.command.server.ServerLog;
import org.merchantaccess.command.server.ServerStarter;
import org.merchantaccess.domain.kernel.Environment;

/** A command line whose calls are recorded and get a prepared response. */
public final class RecordedCalls {

    private final List<ManagementCall> calls = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ManagementResponse response = new ManagementResponse(200, "{}");

    /** Sets the response to all further calls. */
    public RecordedCalls responding(int status, String body) {
        response = new ManagementResponse(status, body);
        return this;
    }

    /** Runs a command in the test environment and returns its exit code. */
    public int run(String... words) {
        return MerchantAccessCommand.line(
                        new Program("merchant-access", "merchant-access"), new Reader(), unused(DemoStarter.class))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.concat(Stream.of(words), Stream.of("--environment", "test"))
                        .toArray(String[]::new));
    }

    public List<ManagementCall> calls() {
        return List.copyOf(calls);
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }

    private static <T> T unused(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                }));
    }

    private final class Reader implements InstallationReader {

        @Override
        public Either<List<SettingFault>, Installation> read(SettingsArguments arguments, Set<Environment> served) {
            return Either.right(new Installation(
                    unused(InstallationSettings.class),
                    () -> Either.right(new Channels()),
                    unused(ServerStarter.class),
                    unused(ServerLog.class),
                    unused(StorePreparation.class)));
        }

        @Override
        public List<SettingDescription> describedSettings() {
            return List.of();
        }
    }

    private final class Channels implements ControlChannels {

        @Override
        public Set<Environment> environments() {
            return Set.of(Environment.TEST);
        }

        @Override
        public Either<ChannelFailure, ControlChannel> to(Environment environment) {
            return Either.right(new Channel());
        }

        @Override
        public Either<ChannelFailure, ControlChannel> toExisting(Environment environment) {
            return to(environment);
        }

        @Override
        public void close() {}
    }

    private final class Channel implements ControlChannel {

        @Override
        public Either<ChannelFailure, ManagementResponse> send(ManagementCall call) {
            calls.add(call);
            return Either.right(response);
        }

        @Override
        public Option<String> hubUrl() {
            return Option.some("https://hub.example.com");
        }
    }
}
