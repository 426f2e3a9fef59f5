package org.merchantaccess.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.CREATED_AT;
import static org.merchantaccess.contracts.value.Credentials.verifier;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnlyKeyTest {

    private static final CredentialKey FIRST =
            new CredentialKey(KeyNumber.FIRST, verifier(1), CREATED_AT, Option.none());

    private final CredentialKeys made = CredentialKeys.first(verifier(1), CREATED_AT);

    @Test
    void restored_keys_equal_those_of_a_new_app_id() {
        CredentialKeys restored =
                CredentialKeys.restored(Option.some(FIRST), Option.none(), List.of(), new KeyNumber(1));

        assertThat(restored).isEqualTo(made).hasSameHashCodeAs(made).isInstanceOf(OnlyKey.class);
        assertThat(made.current()).containsExactly(FIRST);
        assertThat(made.retiring()).isEmpty();
        assertThat(made.ended()).isEmpty();
        assertThat(made.latest()).isEqualTo(KeyNumber.FIRST);
    }

    @Test
    void other_keys_differ() {
        KeyExpiry end = new KeyExpiry(CREATED_AT.plusSeconds(60), 0);

        assertThat(made)
                .isNotEqualTo(CredentialKeys.first(verifier(2), CREATED_AT))
                .isNotEqualTo(CredentialKeys.first(verifier(1), CREATED_AT.plusSeconds(1)))
                .isNotEqualTo(made.withExpiry(KeyNumber.FIRST, Option.some(end)).get());
    }

    @Test
    void removing_the_end_date_of_the_first_key_leaves_keys_as_new() {
        KeyExpiry end = new KeyExpiry(CREATED_AT.plusSeconds(60), 0);

        CredentialKeys after = made.withExpiry(KeyNumber.FIRST, Option.some(end))
                .flatMap(keys -> keys.withExpiry(KeyNumber.FIRST, Option.none()))
                .get();

        assertThat(after).isEqualTo(made);
    }

    @Test
    void text_does_not_contain_the_digest() {
        assertThat(made.toString()).contains("***").doesNotContain(Long.toString(0x0101010101010101L));
    }
}
