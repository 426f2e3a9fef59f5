package org.merchantaccess.domain.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.value.SigningKeys;
import org.merchantaccess.contracts.value.Tokens;
import org.merchantaccess.domain.token.AccessToken;

class SigningKeyRingLawsTest {

    @Test
    @Tag("S44")
    void signing_key_is_trusted_until_its_tokens_expire() {
        forAll(SigningKeyRingLawsTest::samples, sample -> {
            SigningKey signedWith = sample.ring().current(sample.at());
            Instant end = sample.at().plus(AccessToken.LIFETIME);

            assertThat(sample.ring().trusted(sample.at())).contains(signedWith);
            assertThat(sample.ring().trusted(end)).contains(signedWith);
        });
    }

    @Test
    void key_is_trusted_or_expired_and_stays_expired() {
        forAll(SigningKeyRingLawsTest::samples, sample -> {
            List<SigningKey> expired = sample.ring().expired(sample.at());

            assertThat(sample.ring().trusted(sample.at())).noneMatch(expired::contains);
            assertThat(expired.size() + sample.ring().trusted(sample.at()).size())
                    .isEqualTo(sample.ring().keys().size());
            assertThat(sample.ring().expired(sample.at().plus(Duration.ofHours(1))))
                    .containsAll(expired);
        });
    }

    private record Sample(SigningKeyRing ring, Instant at) {}

    private static Sample samples(RandomGenerator random) {
        List<ScheduledSigningKey> keys = IntStream.rangeClosed(1, random.nextInt(1, 5))
                .mapToObj(number -> new ScheduledSigningKey(SigningKeys.signingKey(number), moment(random)))
                .toList();
        return new Sample(SigningKeyRing.of(keys), moment(random));
    }

    private static Instant moment(RandomGenerator random) {
        return Tokens.GRANTED_AT.plus(Duration.ofMinutes(random.nextInt(600)));
    }
}
