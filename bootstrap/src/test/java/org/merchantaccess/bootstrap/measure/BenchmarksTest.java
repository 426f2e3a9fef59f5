package org.merchantaccess.bootstrap.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.token.RefusalCause;

/** Verifies that the benchmarks measure what their names say. */
class BenchmarksTest {

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class Logins {

        private final LogInBenchmark logIn = new LogInBenchmark();

        @AfterAll
        void close() {
            logIn.close();
        }

        @Test
        void the_right_key_is_granted_a_token() {
            assertThat(logIn.granted().isRight()).isTrue();
        }

        @Test
        void a_wrong_key_is_refused_with_its_cause() {
            assertThat(logIn.wrongKey()).isEqualTo(refused(RefusalCause.WRONG_APP_KEY));
        }

        @Test
        void an_unknown_app_id_is_refused_with_its_cause() {
            assertThat(logIn.unknownAppId()).isEqualTo(refused(RefusalCause.UNKNOWN_APP_ID));
        }
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class Calls {

        private final CheckCallBenchmark call = new CheckCallBenchmark();

        @AfterAll
        void close() {
            call.close();
        }

        @Test
        void a_verified_token_is_accepted() {
            assertThat(call.rememberedToken().isRight()).isTrue();
        }

        @Test
        void a_new_token_is_accepted() {
            assertThat(call.freshToken().isRight()).isTrue();
        }

        @Test
        void a_superseded_token_is_refused_with_its_cause() {
            assertThat(call.supersededToken()).isEqualTo(refused(RefusalCause.TOKEN_SUPERSEDED));
        }
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class Endpoints {

        private final EndpointsBenchmark endpoints = new EndpointsBenchmark();

        @AfterAll
        void close() {
            endpoints.close();
        }

        @Test
        void a_login_is_granted_a_token() {
            assertThat(endpoints.login().status()).isEqualTo(200);
            assertThat(endpoints.login().body()).contains("\"access_token\":");
        }

        @Test
        void a_login_with_a_wrong_key_is_refused() {
            assertThat(endpoints.loginWithWrongKey().status()).isEqualTo(401);
        }

        @Test
        void calls_with_a_known_and_a_new_token_are_accepted() {
            assertThat(endpoints.callWithKnownToken().status()).isEqualTo(200);
            assertThat(endpoints.callWithNewToken().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_signature_of_each_algorithm_is_genuine(SignatureAlgorithm algorithm) {
        SignaturesBenchmark signatures = new SignaturesBenchmark();
        signatures.algorithm = algorithm;
        signatures.generate();

        assertThat(signatures.sign()).isNotEmpty();
        assertThat(signatures.verify()).isTrue();
    }

    @Test
    void a_mac_is_checked_with_the_same_key() {
        MacBenchmark macs = new MacBenchmark();

        assertThat(macs.make()).hasSize(32);
        assertThat(macs.check()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void logins_and_calls_have_the_expected_outcome_on_each_store(StoreKind keeping) {
        StoresBenchmark stores = new StoresBenchmark();
        stores.keeping = keeping;
        stores.merchants = 2;
        stores.fill();

        assertThat(stores.login().isRight()).isTrue();
        assertThat(stores.wrongKey()).isEqualTo(refused(RefusalCause.WRONG_APP_KEY));
        assertThat(stores.call().isRight()).isTrue();
        stores.close();
    }

    @ParameterizedTest
    @EnumSource
    void pages_are_rendered_on_each_store(StoreKind keeping) {
        PagesBenchmark pages = new PagesBenchmark();
        pages.keeping = keeping;
        pages.page = "/settings/developers/refused-requests";
        pages.fill();

        assertThat(pages.page().status()).isEqualTo(200);
        assertThat(pages.page().body()).contains("1–25 of 1000");
        pages.close();
    }

    private static <T> Either<AccessFailure, T> refused(RefusalCause cause) {
        return Either.left(new AccessFailure.Refused(cause));
    }
}
