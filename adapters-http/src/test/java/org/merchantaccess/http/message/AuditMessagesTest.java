package org.merchantaccess.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.event.ActionCode;

class AuditMessagesTest {

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
                "management_key_created",
                "management_key_revoked",
                "signing_keys_distrusted",
                "store_restored",
                "attempt_refused",
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
    void every_action_has_a_plain_text(String action) {
        assertThat(AuditMessages.of(new ActionCode(action)))
                .isNotEqualTo(action)
                .contains(" ")
                .matches("[A-Z].*");
    }

    @Test
    void an_unknown_code_stays_unchanged() {
        assertThat(AuditMessages.of(new ActionCode("moon_landed"))).isEqualTo("moon_landed");
    }
}
