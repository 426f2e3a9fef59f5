package org.merchantaccess.bootstrap.command.upkeep;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.bootstrap.command.kernel.EnvironmentsCommand;
import org.merchantaccess.bootstrap.command.kernel.Terminal;
import org.merchantaccess.bootstrap.control.Channel;
import org.merchantaccess.bootstrap.control.ChannelFailure;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.file.EditedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify-audit",
        description = {
            "Recomputes audit trails, and names the first entry that is missing or not as it was written.",
            "Prints where each trail ends. Keep that elsewhere: with --noted it shows next time what was cut off."
        },
        mixinStandardHelpOptions = true)
public final class VerifyAuditCommand extends EnvironmentsCommand {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "MERCHANT",
            description = "One merchant only; hub for what is of none.")
    private @Nullable String merchant;

    @Option(names = "--noted", paramLabel = "FILE", description = "What this command printed before.")
    private @Nullable Path notedFile;

    private NotedEnds noted = NotedEnds.none();

    public VerifyAuditCommand(ChannelFinder channels) {
        super(channels);
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
            return NotedEnds.read(EditedText.read(file).lines().toList())
                    .peek(ends -> noted = ends)
                    .bimap(
                            line -> terminal.refused("Line " + line + " of " + file
                                    + " is nothing this command prints. Name a file it printed."),
                            ends -> true);
        } catch (IOException unreadable) {
            return Either.left(terminal.refused(file + " cannot be read (" + unreadable + ")."));
        }
    }

    @Override
    protected Either<ChannelFailure, Integer> attendTo(Environment attended, Channel channel, Terminal terminal) {
        Verification verification = new Verification(attended, channel, terminal, noted, asJson());
        return merchant == null ? verification.ofAll() : verification.of(merchant);
    }
}
