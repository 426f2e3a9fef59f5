package org.merchantaccess.persistence.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.domain.people.People.password;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.people.password.PasswordHash;
import org.merchantaccess.domain.people.password.PresentedPassword;

class Argon2HashesTest {

    /** Created with the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1}. */
    private static final PasswordHash OF_THE_REFERENCE =
            PasswordHash.of("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

    private final Argon2Hashes hashes = new Argon2Hashes();

    @Test
    @Tag("S76")
    void a_hash_contains_its_cost_of_19_mebibytes_and_two_passes() {
        assertThat(hashes.hash(password("a horse on the moon")).text())
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(hashes.standIn().text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void verifies_a_hash_of_the_reference_implementation() {
        assertThat(hashes.verify(PresentedPassword.of("password"), OF_THE_REFERENCE))
                .isTrue();
        assertThat(hashes.verify(PresentedPassword.of("passwore"), OF_THE_REFERENCE))
                .isFalse();
    }

    @Test
    void renews_a_hash_of_another_cost() {
        PasswordHash renewed = hashes.renewed(PresentedPassword.of("password"), OF_THE_REFERENCE)
                .getOrElseThrow(AssertionError::new);

        assertThat(renewed.text()).contains("m=19456,t=2,p=1");
        assertThat(hashes.verify(PresentedPassword.of("password"), renewed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password",
                "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$"
            })
    void rejects_text_that_is_not_a_hash(String text) {
        assertThatThrownBy(() -> hashes.verify(PresentedPassword.of(""), PasswordHash.of(text)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Tag("S93")
    void a_parsed_hash_prints_only_its_cost() {
        assertThat(Argon2Text.read(OF_THE_REFERENCE.text()).toString())
                .contains("65536", "***")
                .doesNotContain("c29t", "CTFh");
    }
}
