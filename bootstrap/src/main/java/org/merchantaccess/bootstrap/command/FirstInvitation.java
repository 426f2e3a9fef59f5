package org.merchantaccess.bootstrap.command;

import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.domain.kernel.Environment;

/**
 * The command by which the first operator of a Hub is invited, as it can be typed on the machine of the server.
 *
 * @param dataFolder by which the command finds the server
 */
record FirstInvitation(Environment environment, Path dataFolder) {

    String command() {
        return program() + " user add EMAIL --role operator --environment " + environment.word() + " --set data-folder="
                + quoted(dataFolder.toAbsolutePath());
    }

    /** A class that was not packaged is started in a way of its own. */
    private static String program() {
        @Nullable Path archive = archive();
        return archive != null && Files.isRegularFile(archive) ? "java -jar " + quoted(archive) : "merchant-access";
    }

    private static @Nullable Path archive() {
        CodeSource source = FirstInvitation.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? null : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | FileSystemNotFoundException | IllegalArgumentException nowhere) {
            return null;
        }
    }

    private static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[A-Za-z0-9/._-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
