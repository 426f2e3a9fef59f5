package org.merchantaccess.command.upkeep;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.command.api.EnvironmentsCommand;
import org.merchantaccess.command.channel.ChannelFailure;
import org.merchantaccess.command.channel.ControlChannel;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Terminal;
import org.merchantaccess.domain.kernel.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The {@code verify-audit} command. */
@Command(
        name = "verify-audit",
        description = {
            "Recomputes audit trails, and names the first entry that is missing or not as it was written.",
            "Prints the end of each trail. Keep this output elsewhere: --noted then detects entries that were cut off."
        },
        mixinStandardHelpOptions = true)
public final class VerifyAuditCommand extends EnvironmentsCommand {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "MERCHANT",
            description = "One merchant only; hub for the trail of the Hub.")
    private @Nullable String merchant;

    @Option(names = "--noted", paramLabel = "FILE", description = "Earlier output of this command.")
    private @Nullable Path notedFile;

    private KnownChainEnds noted = KnownChainEnds.none();

    public VerifyAuditCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected Either<Integer, Boolean> prepare(Terminal terminal) {
        if (merchant != null && !isOneEnvironmentNamed()) {
            throw new ParameterException(
                    spec().commandLine(), "A merchant belongs to one environment: say which with --environment.");
        }
        return notedFile == null ? Either.right(true) : read(notedFile, terminal);
    }

    @Override
    protected Set<Environment> expected() {
        return noted.environments();
    }

    private Either<Integer, Boolean> read(Path file, Terminal terminal) {
        try {
            return KnownChainEnds.read(KnownChainEnds.linesOf(file))
                    .peek(ends -> noted = ends)
                    .bimap(
                            line -> terminal.refused("Line " + line + " of " + file
                                    + " is not output of this command. Name a file with its output."),
                            ends -> true);
        } catch (IOException unreadable) {
            return Either.left(terminal.refused(file + " cannot be read (" + unreadable + ")."));
        }
    }

    @Override
    protected Either<ChannelFailure, Integer> runIn(
            Environment environment, ControlChannel channel, Terminal terminal) {
        AuditVerification verification = new AuditVerification(environment, channel, terminal, noted, asJson());
        return merchant == null ? verification.ofAll() : verification.of(merchant);
    }
}
