package org.merchantaccess.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SigningKeyRingLawsTest {

    @Test
    void s44_whatever_key_signed_a_token_is_trusted_as_long_as_the_token_lives() {
        forAll(SigningKeyRingLawsTest::looks, look -> {
            SigningKey signedWith = look.ring().current(look.at());
            Instant end = look.at().plus(AccessToken.LIFETIME);

            assertThat(look.ring().trusted(look.at())).contains(signedWith);
            assertThat(look.ring().trusted(end)).contains(signedWith);
        });
    }

    @Test
    void a_key_is_either_trusted_or_outlived_and_once_outlived_for_ever() {
        forAll(SigningKeyRingLawsTest::looks, look -> {
            List<SigningKey> outlived = look.ring().outlived(look.at());

            assertThat(look.ring().trusted(look.at())).noneMatch(outlived::contains);
            assertThat(outlived.size() + look.ring().trusted(look.at()).size())
                    .isEqualTo(look.ring().keys().size());
            assertThat(look.ring().outlived(look.at().plus(Duration.ofHours(1))))
                    .containsAll(outlived);
        });
    }

    private record Look(SigningKeyRing ring, Instant at) {}

    private static Look looks(RandomGenerator random) {
        List<ScheduledSigningKey> keys = IntStream.rangeClosed(1, random.nextInt(1, 5))
                .mapToObj(number -> new ScheduledSigningKey(Tokens.signingKey(number), moment(random)))
                .toList();
        return new Look(SigningKeyRing.of(keys), moment(random));
    }

    private static Instant moment(RandomGenerator random) {
        return Tokens.GRANTED_AT.plus(Duration.ofMinutes(random.nextInt(600)));
    }
}
