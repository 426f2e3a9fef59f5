package org.merchantaccess.command.upkeep;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.merchantaccess.command.api.EnvironmentsCommand;
import org.merchantaccess.command.channel.ChannelFailure;
import org.merchantaccess.command.channel.ControlChannel;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.channel.ManagementResponse;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Terminal;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The {@code backup} command. */
@Command(
        name = "backup",
        description = {
            "Copies the store of each environment, as it is at one moment, to test.db and production.db in a folder.",
            "The key folder is not included, and without it the keys in a backup cannot be read: keep a copy elsewhere."
        },
        mixinStandardHelpOptions = true)
public final class BackupCommand extends EnvironmentsCommand {

    private static final int CREATED = 201;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Created if missing, for its owner only.")
    private Path folder = Path.of("");

    public BackupCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected Either<Integer, Boolean> prepare(Terminal terminal) {
        try {
            Files.createDirectories(folder, ownerOnly(folder));
            return Either.right(true);
        } catch (IOException failed) {
            return Either.left(terminal.refused(
                    folder + " cannot be created (" + failed + "). Name a folder that this user may write to."));
        }
    }

    @Override
    protected Either<ChannelFailure, Integer> runIn(
            Environment environment, ControlChannel channel, Terminal terminal) {
        Path file = folder.toAbsolutePath().normalize().resolve(environment.word() + ".db");
        return channel.send(ManagementCall.post("upkeep", "backup")
                        .with(JsonObject.empty().text("file", file.toString())))
                .map(response -> response.status() == CREATED
                        ? terminal.print(asJson() ? response.body() : text(environment, response))
                        : terminal.refused(environment, response));
    }

    private static String text(Environment environment, ManagementResponse response) {
        return JsonTree.read(response.body())
                .map(written ->
                        environment.word() + ": " + written.text("file") + ", " + written.text("bytes") + " bytes")
                .getOrElse(response.body());
    }

    /** Returns the attributes of a folder that only its owner can open, from the moment of its creation. */
    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
