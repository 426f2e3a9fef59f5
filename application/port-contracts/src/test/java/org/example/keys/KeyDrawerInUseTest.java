package org.example.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.management.ListManagementKeys;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.bootstrap.embedded.EmbeddedAccess;
import org.merchantaccess.bootstrap.embedded.OpeningMends;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.http.token.TokenIssuer;
import org.merchantaccess.testkit.TestWorld;

/** The drawer among the ports of an embedded instance, and of a world in trouble. */
class KeyDrawerInUseTest {

    private static final Actor ADA =
            new Actor("Ada", ClientAddress.parse("127.0.0.1").getOrElseThrow(AssertionError::new));
    private static final TokenIssuer ISSUER = new TokenIssuer("https://api.example.com", "https://api.example.com");
    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);

    @TempDir
    private Path folder;

    @Test
    void what_is_in_the_drawer_is_not_in_the_folder() {
        Path data = folder.resolve("data");
        Path keys = folder.resolve("keys");

        try (EmbeddedAccess embedded = open(data, keys, new KeyDrawer())) {
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
    void a_key_that_cannot_be_written_down_is_not_in_the_drawer() {
        try (TestWorld world = TestWorld.beginsWith(SETTINGS, new KeyDrawer()::in)) {
            world.auditTrailIsFull();
            assertThat(create(world.access())).isEqualTo(Either.left(new ManagementFailure.StoreUnavailable()));

            world.auditTrailHasRoomAgain();
            assertThat(keysOf(world.access())).isZero();
        }
    }
    // end::in-trouble[]

    // tag::in-use[]
    private static EmbeddedAccess open(Path data, Path keys, KeyDrawer drawer) {
        return EmbeddedAccess.in(data, keys)
                .replacing(drawer::in)
                .open(ISSUER, SETTINGS)
                .getOrElseThrow(failure -> new IllegalStateException(OpeningMends.of(failure)));
    }
    // end::in-use[]

    private static Either<ManagementFailure, ManagementKey> create(MerchantAccess access) {
        return access.management().create().handle(new CreateManagementKey.Command("deployment", Option.none(), ADA));
    }

    private static int keysOf(MerchantAccess access) {
        return access.management()
                .list()
                .handle(new ListManagementKeys.Query())
                .getOrElseThrow(failure -> new AssertionError(failure))
                .size();
    }
}
