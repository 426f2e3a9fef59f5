package org.merchantaccess.application.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.Backups;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.storage.BackupFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;

class BackingUpTest {

    private static final Path FILE = Path.of("backup.db");

    private final Ports memory = InMemory.ports(new MovableClock());

    @Test
    void a_store_in_memory_cannot_be_backed_up() {
        assertThat(backUp(memory)).isEqualTo(Either.left(new BackupFailure.NothingStored()));
    }

    @Test
    void a_backup_is_returned_with_its_file_and_size() {
        Backups ofSevenBytes = file -> Either.right(7L);

        assertThat(backUp(memory.withStore(store -> store.withBackups(ofSevenBytes))))
                .isEqualTo(Either.right(new BackUp.Written(FILE, 7)));
    }

    private static Either<BackupFailure, BackUp.Written> backUp(Ports ports) {
        try (MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST))) {
            return access.upkeep().backUp().handle(BackUp.Command.of(FILE));
        }
    }
}
