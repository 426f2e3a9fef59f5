package org.merchantaccess.bootstrap.command.upkeep;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.merchantaccess.bootstrap.command.kernel.EnvironmentsCommand;
import org.merchantaccess.bootstrap.command.kernel.Terminal;
import org.merchantaccess.bootstrap.control.Channel;
import org.merchantaccess.bootstrap.control.ChannelFailure;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonTree;
import org.merchantaccess.persistence.file.OwnerOnly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = {
            "Copies the store of each environment, as it is at one moment, to test.db and production.db in a folder.",
            "The key folder is not part of it, and without that nobody can read the keys in a backup: keep a copy elsewhere."
        },
        mixinStandardHelpOptions = true)
public final class BackupCommand extends EnvironmentsCommand {

    private static final int CREATED = 201;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Made where it is missing, for its owner alone.")
    private Path folder = Path.of("");

    public BackupCommand(ChannelFinder channels) {
        super(channels);
    }

    @Override
    protected Either<Integer, Boolean> prepare(Terminal terminal) {
        try {
            Files.createDirectories(folder, OwnerOnly.newFolder(folder));
            return Either.right(true);
        } catch (IOException failed) {
            return Either.left(terminal.refused(
                    folder + " cannot be made (" + failed + "). Name a folder that this user may write to."));
        }
    }

    @Override
    protected Either<ChannelFailure, Integer> attendTo(Environment attended, Channel channel, Terminal terminal) {
        Path file = folder.toAbsolutePath().normalize().resolve(attended.word() + ".db");
        return channel.ask(
                        Order.post("upkeep", "backup").with(JsonObject.empty().text("file", file.toString())))
                .map(answer -> answer.status() == CREATED
                        ? terminal.say(asJson() ? answer.body() : words(attended, answer))
                        : terminal.refused(attended, answer));
    }

    private static String words(Environment attended, Answer answer) {
        return JsonTree.read(answer.body())
                .map(written -> attended.word() + ": " + written.text("file") + ", " + written.text("bytes") + " bytes")
                .getOrElse(answer.body());
    }
}
