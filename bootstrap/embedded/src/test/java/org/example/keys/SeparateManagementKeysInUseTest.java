package org.example.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.management.ListManagementKeys;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.bootstrap.embedded.EmbeddedAccess;
import org.merchantaccess.bootstrap.embedded.OpeningRemedies;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.testkit.TestWorld;

/** Uses the separate management keys in an embedded instance, and in a test world with simulated faults. */
class SeparateManagementKeysInUseTest {

    private static final Actor ADA =
            new Actor("Ada", ClientAddress.parse("127.0.0.1").getOrElseThrow(AssertionError::new));
    private static final TokenIssuer ISSUER = new TokenIssuer("https://api.example.com", "https://api.example.com");
    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);

    @TempDir
    private Path folder;

    @Test
    void separate_keys_are_not_stored_in_the_data_folder() {
        Path data = folder.resolve("data");
        Path keys = folder.resolve("keys");

        try (EmbeddedAccess embedded = open(data, keys, new SeparateManagementKeys())) {
            assertThat(create(embedded.access()).isRight()).isTrue();
            assertThat(keysOf(embedded.access())).isEqualTo(1);
        }
        try (EmbeddedAccess without =
                EmbeddedAccess.in(data, keys).open(ISSUER, SETTINGS).get()) {
            assertThat(keysOf(without.access())).isZero();
        }
    }

    // tag::in-trouble[]
    @Test
    void a_key_without_audit_entry_is_not_stored() {
        try (TestWorld world = TestWorld.beginsWith(SETTINGS, new SeparateManagementKeys()::in)) {
            world.auditTrailIsFull();
            assertThat(create(world.access())).isEqualTo(Either.left(new ManagementFailure.StoreUnavailable()));

            world.auditTrailAcceptsAgain();
            assertThat(keysOf(world.access())).isZero();
        }
    }
    // end::in-trouble[]

    // tag::in-use[]
    private static EmbeddedAccess open(Path data, Path keys, SeparateManagementKeys drawer) {
        return EmbeddedAccess.in(data, keys)
                .withPorts(drawer::in)
                .open(ISSUER, SETTINGS)
                .getOrElseThrow(failure -> new IllegalStateException(OpeningRemedies.of(failure)));
    }
    // end::in-use[]

    private static Either<ManagementFailure, ManagementKey> create(MerchantAccess access) {
        return access.management().create().handle(CreateManagementKey.Command.of("deployment", ADA));
    }

    private static int keysOf(MerchantAccess access) {
        return access.management()
                .list()
                .handle(ListManagementKeys.Query.of())
                .getOrElseThrow(failure -> new AssertionError(failure))
                .size();
    }
}
