package org.merchantaccess.bootstrap.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.store.SqliteStore;
import org.merchantaccess.persistence.store.StoreFiles;

/** Where a store keeps what it is told. */
public enum Keeping {
    IN_MEMORY {
        @Override
        Ports store() {
            return InMemory.ports(Clock.systemUTC());
        }
    },

    /** In a folder of its own, which is left behind where the build leaves things, by a store that ends with the process. */
    IN_SQLITE {
        @Override
        Ports store() {
            Path folder = temporaryFolder();
            Ports tokens = InMemory.ports(Clock.systemUTC());
            return SqliteStore.open(
                            StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.TEST),
                            Environment.TEST,
                            false,
                            InMemory.identifiers(),
                            Clock.systemUTC())
                    .get()
                    .ports(tokens.tokenSigner(), tokens.tokenReader());
        }
    };

    /** One with nothing in it. */
    abstract Ports store();

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "measured");
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }
}
