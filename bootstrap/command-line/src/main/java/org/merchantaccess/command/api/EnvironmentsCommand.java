package org.merchantaccess.command.api;

import io.vavr.control.Either;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.command.channel.ChannelFailure;
import org.merchantaccess.command.channel.ControlChannel;
import org.merchantaccess.command.channel.ControlChannels;
import org.merchantaccess.command.installation.Installation;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Terminal;
import org.merchantaccess.domain.kernel.Environment;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that runs in every existing environment, or in a given one. A failure in one does not skip the next. */
public abstract class EnvironmentsCommand implements Callable<Integer> {

    private final InstallationReader installations;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(names = "--environment", description = "Only one of the two: ${COMPLETION-CANDIDATES}.")
    private @Nullable Environment environment;

    @Option(names = "--json", description = "Print the responses of the API unchanged, one per line.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    protected EnvironmentsCommand(InstallationReader installations) {
        this.installations = installations;
    }

    /** Runs in one environment and prints the result. Returns the exit code, or why the environment could not be reached. */
    protected abstract Either<ChannelFailure, Integer> runIn(
            Environment each, ControlChannel channel, Terminal terminal);

    /** Prepares the run before any environment is called. Returns an exit code to end the command there. */
    protected Either<Integer, Boolean> prepare(Terminal terminal) {
        return Either.right(true);
    }

    /** Returns the environments that must exist: a missing one is reported. */
    protected Set<Environment> expected() {
        return Set.of();
    }

    protected final boolean asJson() {
        return json;
    }

    protected final boolean isOneEnvironmentNamed() {
        return environment != null;
    }

    protected final CommandSpec spec() {
        return spec;
    }

    @Override
    public final Integer call() {
        Terminal terminal = new Terminal(spec);
        return settings.read(installations)
                .mapLeft(terminal::refused)
                .flatMap(installation -> prepare(terminal).map(ready -> run(installation, terminal)))
                .fold(exit -> exit, exit -> exit);
    }

    private int run(Installation installation, Terminal terminal) {
        return installation.channels().find().fold(terminal::refused, found -> {
            try (ControlChannels all = found) {
                return runInEach(all, terminal);
            }
        });
    }

    private int runInEach(ControlChannels all, Terminal terminal) {
        Set<Environment> wanted = environment == null ? existingOrExpected(all) : Set.of(environment);
        if (wanted.isEmpty()) {
            return terminal.refused(
                    "There is no store in the data folder. If there should be one, name the data-folder of the server.");
        }
        int exit = ExitCode.OK;
        for (Environment each : wanted) {
            exit = Math.max(
                    exit,
                    all.toExisting(each)
                            .flatMap(channel -> runIn(each, channel, terminal))
                            .fold(terminal::refused, code -> code));
        }
        return exit;
    }

    private Set<Environment> existingOrExpected(ControlChannels all) {
        Set<Environment> wanted = new TreeSet<>(all.environments());
        wanted.addAll(expected());
        return wanted;
    }
}
