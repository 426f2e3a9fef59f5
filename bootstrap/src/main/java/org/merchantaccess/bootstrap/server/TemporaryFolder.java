package org.merchantaccess.bootstrap.server;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.merchantaccess.persistence.file.HostFault;

/** The temporary folder of a demo, accessible only to its owner. */
record TemporaryFolder(Path path) {

    static Either<StartFailure, TemporaryFolder> create() {
        try {
            return Either.right(new TemporaryFolder(Files.createTempDirectory("merchant-access-demo")));
        } catch (IOException failed) {
            Path parent = Path.of(System.getProperty("java.io.tmpdir", ""));
            return Either.left(new StartFailure.NoTemporaryFolder(HostFault.of(parent, failed)));
        }
    }

    void delete() {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
