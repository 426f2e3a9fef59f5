package org.merchantaccess.bootstrap.command.kernel;

import io.vavr.control.Either;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.bootstrap.control.Channel;
import org.merchantaccess.bootstrap.control.ChannelFailure;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Channels;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.kernel.Environment;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that goes through all environments there are, or one that is named. One that refuses does not keep it from the next. */
public abstract class EnvironmentsCommand implements Callable<Integer> {

    private final ChannelFinder channels;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(names = "--environment", description = "Only one of the two: ${COMPLETION-CANDIDATES}.")
    private @Nullable Environment environment;

    @Option(names = "--json", description = "Print the answers of the API as they are, one on a line.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    protected EnvironmentsCommand(ChannelFinder channels) {
        this.channels = channels;
    }

    /** Says what came of it in one environment; the exit code, or why it was not reached. */
    protected abstract Either<ChannelFailure, Integer> attendTo(
            Environment attended, Channel channel, Terminal terminal);

    /** What is to be done before any environment is asked; the exit code where it goes no further. */
    protected Either<Integer, Boolean> prepare(Terminal terminal) {
        return Either.right(true);
    }

    /** The environments that ought to be there, so that one that is not is missed. */
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
        return settings.read()
                .mapLeft(terminal::refused)
                .flatMap(read -> prepare(terminal).map(ready -> attend(read, terminal)))
                .fold(exit -> exit, exit -> exit);
    }

    private int attend(Settings read, Terminal terminal) {
        return channels.find(read).fold(terminal::refused, found -> {
            try (Channels all = found) {
                return attendToEach(all, terminal);
            }
        });
    }

    private int attendToEach(Channels all, Terminal terminal) {
        Set<Environment> wanted = environment == null ? thereOrExpected(all) : Set.of(environment);
        if (wanted.isEmpty()) {
            return terminal.refused(
                    "There is no store in the data folder. If there should be, name the data-folder that the server has.");
        }
        int exit = ExitCode.OK;
        for (Environment each : wanted) {
            exit = Math.max(
                    exit,
                    all.toExisting(each)
                            .flatMap(channel -> attendTo(each, channel, terminal))
                            .fold(terminal::refused, code -> code));
        }
        return exit;
    }

    private Set<Environment> thereOrExpected(Channels all) {
        Set<Environment> wanted = new TreeSet<>(all.environments());
        wanted.addAll(expected());
        return wanted;
    }
}
