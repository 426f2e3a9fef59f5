package org.merchantaccess.command.api;

import io.vavr.control.Either;
import java.util.concurrent.Callable;
import org.merchantaccess.command.channel.ChannelFailure;
import org.merchantaccess.command.channel.ControlChannel;
import org.merchantaccess.command.channel.ControlChannels;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.channel.ManagementResponse;
import org.merchantaccess.command.installation.Installation;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.installation.InstallationSettings;
import org.merchantaccess.command.terminal.Terminal;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that makes one management call to one environment and prints the response. */
public abstract class ApiCommand implements Callable<Integer> {

    private static final int ACCEPTED = 202;
    private static final String NOT_CONFIRMED =
            "The change is made and stored, but not every node has confirmed it yet.";

    private final InstallationReader installations;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(names = "--environment", required = true, description = "The environment: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private Environment environment;

    @Option(names = "--json", description = "Print the response of the API unchanged.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    protected ApiCommand(InstallationReader installations) {
        this.installations = installations;
    }

    /** Returns the call to make. */
    protected abstract ManagementCall managementCall();

    /**
     * Returns the response as text for people.
     *
     * @param hubUrl the public URL of the Hub of the environment that was called, without a path
     */
    protected abstract String text(JsonTree response, String hubUrl);

    @Override
    public final Integer call() {
        Terminal terminal = new Terminal(spec);
        return settings.read(installations)
                .fold(
                        terminal::refused,
                        installation ->
                                send(installation, terminal).fold(terminal::refused, reply -> print(terminal, reply)));
    }

    private Either<ChannelFailure, Reply> send(Installation installation, Terminal terminal) {
        return installation.channels().find().flatMap(found -> {
            try (ControlChannels all = found) {
                boolean isNew = !all.environments().contains(environment);
                return all.to(environment)
                        .peek(channel -> noteNewStore(isNew, installation.settings(), terminal))
                        .flatMap(channel -> channel.send(managementCall())
                                .map(response -> new Reply(response, hubUrl(channel, installation.settings()))));
            }
        });
    }

    /** A store that is created by mistake, in the wrong folder, must be noticed. */
    private void noteNewStore(boolean isNew, InstallationSettings read, Terminal terminal) {
        if (isNew) {
            terminal.note("A new store for " + environment.word() + " was created in "
                    + read.dataFolder().toAbsolutePath() + ", with its keys in "
                    + read.keyFolder().toAbsolutePath() + ".");
        }
    }

    /** Prefers the URL the running server knows; without a server the settings decide. */
    private String hubUrl(ControlChannel channel, InstallationSettings read) {
        return channel.hubUrl().getOrElse(() -> read.hubUrl(environment));
    }

    private int print(Terminal terminal, Reply reply) {
        ManagementResponse response = reply.response();
        if (response.status() >= 300) {
            return terminal.refused(environment, response);
        }
        if (json) {
            return response.body().isEmpty() ? ExitCode.OK : terminal.print(response.body());
        }
        terminal.print(text(JsonTree.read(response.body()).getOrElse(JsonTree::empty), reply.hubUrl()));
        return response.status() == ACCEPTED ? terminal.print(NOT_CONFIRMED) : ExitCode.OK;
    }

    /** A response and the Hub it refers to. */
    private record Reply(ManagementResponse response, String hubUrl) {}
}
