package org.merchantaccess.command.store;

import io.vavr.control.Either;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.command.api.SettingsOptions;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.installation.StorePreparation;
import org.merchantaccess.command.server.StartRefusal;
import org.merchantaccess.command.terminal.Terminal;
import org.merchantaccess.domain.kernel.Environment;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that prepares the stores of both environments, or of a given one. A failure in one does not skip the next. */
abstract class PreparationCommand implements Callable<Integer> {

    private final InstallationReader installations;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(names = "--environment", description = "Only one of the two: ${COMPLETION-CANDIDATES}.")
    private @Nullable Environment environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    PreparationCommand(InstallationReader installations) {
        this.installations = installations;
    }

    /** Returns the environments that the command concerns if none is named. */
    abstract Set<Environment> concerned(StorePreparation stores);

    /** Returns the refusal for when there is no such environment. */
    abstract String noneConcerned();

    /** Prepares one store, and returns what was done. */
    abstract Either<StartRefusal, String> prepare(Environment each, StorePreparation stores);

    @Override
    public final Integer call() {
        Terminal terminal = new Terminal(spec);
        return settings.read(installations)
                .fold(terminal::refused, installation -> prepareEach(installation.preparation(), terminal));
    }

    private int prepareEach(StorePreparation stores, Terminal terminal) {
        Set<Environment> wanted = environment == null ? new TreeSet<>(concerned(stores)) : Set.of(environment);
        if (wanted.stream().noneMatch(concerned(stores)::contains)) {
            return terminal.refused(noneConcerned());
        }
        int exit = ExitCode.OK;
        for (Environment each : wanted) {
            exit = Math.max(
                    exit,
                    prepare(each, stores).fold(terminal::refused, done -> terminal.print(each.word() + ": " + done)));
        }
        return exit;
    }
}
