package org.merchantaccess.http.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "merchant_opened",
                "merchant_suspended",
                "merchant_resumed",
                "app_id_created",
                "app_id_renamed",
                "app_id_activated",
                "app_id_deleted",
                "app_key_revealed",
                "address_allowed",
                "address_disallowed",
                "store_restored",
                "person_invited",
                "invitation_revoked",
                "person_joined",
                "role_changed",
                "person_removed",
                "password_reset_issued",
                "password_reset",
                "password_changed",
                "sign_in_link_issued",
                "signed_in",
                "sign_in_failed",
                "sign_ins_limited",
                "signed_out",
                "session_revoked",
                "identity_confirmed",
                "second_factor_begun",
                "second_factor_turned_on",
                "second_factor_removed",
                "second_factor_forgotten"
            })
    void every_word_of_the_trail_is_told_in_plain_words(String action) {
        assertThat(AuditWords.of(action)).isNotEqualTo(action).contains(" ").matches("[A-Z].*");
    }

    @Test
    void a_word_nobody_knows_stays_as_it_is() {
        assertThat(AuditWords.of("moon_landed")).isEqualTo("moon_landed");
    }
}
