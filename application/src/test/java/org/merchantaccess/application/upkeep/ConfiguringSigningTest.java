package org.merchantaccess.application.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.oauth.ReadVerificationKeys;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.port.key.SigningKeys;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.SigningKeyRing;
import org.merchantaccess.domain.signing.TokenIssuer;

class ConfiguringSigningTest {

    private static final TokenIssuer API = issuer("https://api.example.com");
    private static final TokenIssuer OTHER = issuer("https://login.example.com");
    private static final TokenIssuer URN = issuer("urn:merchant-access:test");

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final Store store = Store.of(ports);
    private final SigningKeys keys = ports.store().signingKeys();
    private final MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void new_store_signs_at_once_for_the_url_of_the_api_with_es256() {
        configure(Option.none(), Option.none());

        assertThat(keys.trusted()).hasSize(1);
        assertThat(keys.current().issuer()).containsExactly(API);
        assertThat(keys.current().algorithm()).isEqualTo(SignatureAlgorithm.ES256);
    }

    @Test
    void new_store_signs_at_once_with_the_settings() {
        configure(Option.some(OTHER), Option.some(SignatureAlgorithm.RS256));

        assertThat(keys.trusted()).hasSize(1);
        assertThat(keys.current().issuer()).containsExactly(OTHER);
        assertThat(keys.current().algorithm()).isEqualTo(SignatureAlgorithm.RS256);
    }

    @Test
    void the_same_settings_change_nothing() {
        configure(Option.none(), Option.none());
        SigningKey first = keys.current();

        assertThat(configure(Option.none(), Option.none())).isEmpty();
        assertThat(configure(Option.some(API), Option.some(SignatureAlgorithm.ES256)))
                .isEmpty();
        assertThat(keys.trusted()).containsExactly(first);
    }

    @Test
    void other_settings_take_effect_an_hour_later_and_former_tokens_stay_valid() {
        configure(Option.none(), Option.none());
        SigningKey first = keys.current();

        Option<Instant> from = configure(Option.some(OTHER), Option.some(SignatureAlgorithm.EDDSA));

        assertThat(from).containsExactly(clock.instant().plus(SigningKeyRing.ANNOUNCED_AHEAD));
        assertThat(keys.current()).isEqualTo(first);
        assertThat(keys.trusted()).hasSize(2);
        clock.pass(SigningKeyRing.ANNOUNCED_AHEAD);
        assertThat(keys.current().issuer()).containsExactly(OTHER);
        assertThat(keys.current().algorithm()).isEqualTo(SignatureAlgorithm.EDDSA);
        assertThat(keys.trusted()).contains(first);
    }

    @Test
    void store_of_an_earlier_version_keeps_its_key_algorithm_and_issuer_which_is_recorded() {
        SigningKey former = asOfAnEarlierVersion();

        assertThat(configure(Option.none(), Option.none())).isEmpty();

        assertThat(keys.trusted()).extracting(SigningKey::id).containsExactly(former.id());
        assertThat(keys.current().algorithm()).isEqualTo(SignatureAlgorithm.EDDSA);
        assertThat(keys.current().issuer()).containsExactly(URN);
        assertThat(configure(Option.none(), Option.none())).isEmpty();
    }

    @Test
    void issuer_that_is_set_later_replaces_the_one_of_an_earlier_version_after_an_hour() {
        asOfAnEarlierVersion();
        configure(Option.none(), Option.none());

        configure(Option.some(API), Option.none());

        assertThat(keys.current().issuer()).containsExactly(URN);
        clock.pass(SigningKeyRing.ANNOUNCED_AHEAD);
        assertThat(keys.current().issuer()).containsExactly(API);
        assertThat(keys.current().algorithm()).isEqualTo(SignatureAlgorithm.EDDSA);
        assertThat(keys.trusted()).hasSize(2);
    }

    @Test
    void later_keys_keep_issuer_and_algorithm() {
        configure(Option.some(OTHER), Option.some(SignatureAlgorithm.EDDSA));

        access.upkeep().rotateSigningKey().handle(RotateSigningKey.Command.of(true));
        access.catchUp();
        clock.pass(SigningKeyRing.ANNOUNCED_AHEAD);

        assertThat(keys.trusted()).hasSize(2);
        assertThat(keys.current().issuer()).containsExactly(OTHER);
        assertThat(keys.current().algorithm()).isEqualTo(SignatureAlgorithm.EDDSA);
    }

    @Test
    void verification_keys_are_published_before_their_use_and_until_their_last_token_has_expired() {
        configure(Option.none(), Option.none());
        configure(Option.some(OTHER), Option.none());

        assertThat(published().map(found -> found.keys().size())).isEqualTo(Either.right(2));
        assertThat(published().map(ReadVerificationKeys.Found::issuer)).isEqualTo(Either.right(Option.some(API)));

        clock.pass(SigningKeyRing.ANNOUNCED_AHEAD.plus(Duration.ofHours(1)));
        assertThat(published().map(found -> found.keys().size())).isEqualTo(Either.right(2));
        assertThat(published().map(ReadVerificationKeys.Found::issuer)).isEqualTo(Either.right(Option.some(OTHER)));

        clock.pass(Duration.ofHours(1));
        assertThat(published().map(found -> found.keys().size())).isEqualTo(Either.right(1));
    }

    private SigningKey asOfAnEarlierVersion() {
        SigningKey former = ports.system().identifiers().signingKey(SignatureAlgorithm.EDDSA, Option.none());
        store.write(() -> {
            store.signingKeys().forget(store.signingKeys().current());
            store.signingKeys().announce(former, clock.instant());
            store.signingKeys().refresh();
        });
        return former;
    }

    private Option<Instant> configure(Option<TokenIssuer> issuer, Option<SignatureAlgorithm> algorithm) {
        return access.upkeep()
                .configureSigning()
                .handle(ConfigureSigning.Command.of(API, URN).withIssuer(issuer).withAlgorithm(algorithm))
                .map(ConfigureSigning.Configured::newKeyFrom)
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    private Either<Unavailable, ReadVerificationKeys.Found> published() {
        return access.oauth().readVerificationKeys().handle(ReadVerificationKeys.Query.of());
    }

    private static TokenIssuer issuer(String text) {
        return new TokenIssuer(text, text);
    }
}
