package org.merchantaccess.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class BadInputsTest {

    @Test
    void reads_input_expected_response_and_reason_of_a_case() {
        BadInput input = find("login_body", "LOGIN-031");

        assertThat(input.value().text()).endsWith("\"merchant_id\":\"m-2\"}");
        assertThat(input.status()).isEqualTo(400);
        assertThat(input.errorKind()).isEqualTo("validation");
        assertThat(input.alternative()).isEqualTo(Option.some("200 but merchant unchanged"));
        assertThat(input.valid()).isFalse();
        assertThat(input).hasToString("LOGIN-031: mass assignment of the tenant");
    }

    @Test
    void expands_repeated_text() {
        InputValue value = find("bearer_header", "BEAR-075").value();

        assertThat(value.isText()).isTrue();
        assertThat(value.text()).startsWith("Bearer a.a.").hasSize("Bearer ".length() + 8000);
    }

    @Test
    void decodes_base64_bytes() {
        assertThat(find("login_body", "LOGIN-072").value().bytes()).startsWith(0xEF, 0xBB, 0xBF, '{');
        assertThat(find("login_body", "LOGIN-007").value().bytes()).containsExactly('1', '2', '3');
    }

    @Test
    void distinguishes_absent_single_and_multiple_texts() {
        assertThat(find("bearer_header", "BEAR-001").value().isAbsent()).isTrue();
        assertThat(find("bearer_header", "BEAR-001").value().texts()).isEmpty();
        assertThat(find("login_body", "LOGIN-007").value().texts()).containsExactly("123");
        assertThat(find("bearer_header", "BEAR-012").value().texts()).containsExactly("Bearer {T}", "Bearer {BAD}");
    }

    @Test
    void reads_the_members_of_an_object() {
        InputValue value = find("client_address", "ADDR-024").value();

        assertThat(value.member("peer").text()).isEqualTo("10.0.0.1");
        assertThat(value.member("headers").members()).containsOnlyKeys("Forwarded", "X-Forwarded-For");
        assertThat(value.member("body").isAbsent()).isTrue();
    }

    @Test
    void an_object_is_not_a_text() {
        InputValue value = find("client_address", "ADDR-024").value();

        assertThat(value.isText()).isFalse();
        assertThatThrownBy(value::text).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rejects_an_unknown_group() {
        assertThatThrownBy(() -> BadInputs.group("app_nmae")).isInstanceOf(IllegalArgumentException.class);
    }

    private static BadInput find(String group, String id) {
        return BadInputs.group(group)
                .filter(input -> input.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
