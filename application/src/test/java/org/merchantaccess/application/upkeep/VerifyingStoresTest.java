package org.merchantaccess.application.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.verification.StoreVerifier;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.storage.StoreReport;
import org.merchantaccess.application.storage.VerificationFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;

class VerifyingStoresTest {

    private final Ports memory = InMemory.ports(new MovableClock());

    @Test
    void a_store_in_memory_cannot_be_verified() {
        assertThat(verify(memory)).isEqualTo(Either.left(new VerificationFailure.NothingStored()));
    }

    @Test
    void damages_found_by_the_store_are_reported() {
        StoreReport report = new StoreReport(
                2, 1, 5, List.of(new StoreReport.Damage(StoreReport.DamagedPart.PAGES, "database", "page 3")));
        StoreVerifier finding = () -> Either.right(report);

        assertThat(verify(memory.withStore(store -> store.withStoreVerifier(finding))))
                .isEqualTo(Either.right(report));
        assertThat(report.isSound()).isFalse();
    }

    private static Either<VerificationFailure, StoreReport> verify(Ports ports) {
        try (MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST))) {
            return access.upkeep().verifyStore().handle(VerifyStore.Query.of());
        }
    }
}
