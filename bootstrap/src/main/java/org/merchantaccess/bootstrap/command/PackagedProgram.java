package org.merchantaccess.bootstrap.command;

import io.vavr.control.Option;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.bootstrap.Main;
import org.merchantaccess.command.Program;
import org.merchantaccess.command.process.ShellWord;

/** Determines the name, version and start command of this program. */
final class PackagedProgram {

    /** Set by the launcher of the distribution to its own path. */
    private static final String LAUNCHER_PROPERTY = "merchant-access.launcher";

    private PackagedProgram() {}

    static Program program() {
        String version =
                Option.of(Main.class.getPackage().getImplementationVersion()).getOrElse("(not packaged)");
        return new Program("merchant-access " + version, command());
    }

    /** Returns the start command: the launcher if there is one; for classes outside of an archive, the name of the program. */
    private static String command() {
        String launcher = System.getProperty(LAUNCHER_PROPERTY, "");
        return launcher.isEmpty() ? javaCommand() : ShellWord.quoted(Path.of(launcher));
    }

    private static String javaCommand() {
        @Nullable Path archive = archive();
        return archive != null && Files.isRegularFile(archive)
                ? "java -jar " + ShellWord.quoted(archive)
                : "merchant-access";
    }

    private static @Nullable Path archive() {
        CodeSource source = Main.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? null : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | FileSystemNotFoundException | IllegalArgumentException nowhere) {
            return null;
        }
    }
}
