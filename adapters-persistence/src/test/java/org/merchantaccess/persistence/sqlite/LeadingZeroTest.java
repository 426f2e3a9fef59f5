package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.LeadingZeroMerchant;
import org.merchantaccess.application.upkeep.BackUp;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;

/** App IDs of earlier versions that begin with 0 stay valid in the store. */
class LeadingZeroTest {

    @TempDir
    private Path folder;

    private final OpenStores stores = new OpenStores(() -> folder);
    private StoreFiles files;
    private ReadyMerchant shop;

    @BeforeEach
    void storeOfAnEarlierVersion() {
        files = AccessOnStore.filesIn(folder);
        try (SqliteStore store = stores.opened(files, Clock.systemUTC())) {
            shop = LeadingZeroMerchant.storedIn(Store.of(OpenStores.ports(store, Clock.systemUTC())));
        }
    }

    @AfterEach
    void closeStores() {
        stores.close();
    }

    @Test
    void an_app_id_with_a_leading_zero_is_stored_with_it() {
        try (AccessOnStore reopened = AccessOnStore.in(files)) {
            assertThat(reopened.profile(shop.id()).credentials().all())
                    .extracting(AppCredential::appId)
                    .extracting(AppId::text)
                    .containsExactly("01234567", "00000042");
        }
    }

    @Test
    void an_app_id_with_a_leading_zero_logs_in_and_calls() {
        try (AccessOnStore reopened = AccessOnStore.in(files)) {
            assertThat(reopened.scenario()
                            .calls(reopened.scenario().logIn(shop), shop.address())
                            .isRight())
                    .isTrue();
        }
    }

    @Test
    void an_app_id_with_a_leading_zero_logs_in_after_a_restore() throws IOException {
        Path backup = folder.resolve("backup.db");
        try (AccessOnStore reopened = AccessOnStore.in(files)) {
            assertThat(reopened.access()
                            .upkeep()
                            .backUp()
                            .handle(BackUp.Command.of(backup))
                            .isRight())
                    .isTrue();
            reopened.scenario().rename(shop.id(), shop.appId(), "After the backup");
        }
        Files.move(backup, files.database(), StandardCopyOption.REPLACE_EXISTING);

        try (AccessOnStore restored = AccessOnStore.restoredIn(files)) {
            assertThat(restored.scenario().tryLogIn(shop).isRight()).isTrue();
            assertThat(restored.scenario().reveal(shop.id(), shop.appId())).isEqualTo(shop.appKey());
        }
    }
}
