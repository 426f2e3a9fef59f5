package org.merchantaccess.command.appkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.command.RecordedCalls;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.http.json.JsonObject;

class RegisterPublicKeyCommandTest {

    private static final String JWK = "{\"kty\":\"OKP\"}\n";

    private final RecordedCalls line = new RecordedCalls()
            .responding(201, "{\"app_id\":\"12345678\",\"app_name\":\"Till\",\"key\":2,\"keys\":[]}");

    @TempDir
    Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("key.json"), text).toString();
    }

    @Test
    void sends_the_text_of_the_file_and_prints_the_number_of_the_key() throws IOException {
        assertThat(line.run("app-key", "register", "m_1", "12345678", "--public-key", file(JWK)))
                .isZero();

        assertThat(line.calls())
                .containsExactly(ManagementCall.post("merchants", "m_1", "app-ids", "12345678", "public-keys")
                        .with(JsonObject.empty().text("public_key", JWK)));
        assertThat(line.out()).startsWith("Key 2 is the current key: the registered public key.\n");
    }

    @Test
    void sends_the_options_that_are_given() throws IOException {
        line.run(
                "app-key",
                "register",
                "m_1",
                "12345678",
                "--public-key",
                file(JWK),
                "--grace",
                "PT1H",
                "--grace-from",
                "first_use",
                "--expires-at",
                "2027-06-30T00:00:00Z");

        assertThat(line.calls())
                .extracting(ManagementCall::body)
                .containsExactly(JsonObject.empty()
                        .text("public_key", JWK)
                        .text("grace", "PT1H")
                        .text("grace_from", "first_use")
                        .text("expires_at", "2027-06-30T00:00:00Z")
                        .toString());
    }

    @Test
    void a_file_that_cannot_be_read_is_wrong_usage() throws IOException {
        String missing = folder.resolve("missing").toString();
        assertThat(line.run("app-key", "register", "m_1", "12345678", "--public-key", missing))
                .isEqualTo(2);
        assertThat(line.err()).contains(missing + " cannot be read as text");

        assertThat(line.run("app-key", "register", "m_1", "12345678", "--public-key", file("x".repeat(7_000))))
                .isEqualTo(2);
        assertThat(line.err()).contains("is too long for one public key");
        assertThat(line.calls()).isEmpty();
    }

    @Test
    void the_file_is_required() {
        assertThat(line.run("app-key", "register", "m_1", "12345678")).isEqualTo(2);
        assertThat(line.err()).contains("--public-key=FILE");
    }

    @Test
    void the_former_command_sends_its_options_as_before() {
        line.run("app-key", "new", "m_1", "12345678", "--grace", "PT0S");

        assertThat(line.calls())
                .containsExactly(ManagementCall.post("merchants", "m_1", "app-ids", "12345678", "keys")
                        .with(JsonObject.empty().text("grace", "PT0S")));
    }

    @Test
    void app_show_lists_the_kind_and_the_fingerprint() {
        line.responding(
                        200,
                        "{\"app_id\":\"12345678\",\"keys\":[{\"key\":2,\"kind\":\"public_key\",\"algorithm\":\"ES256\","
                                + "\"fingerprint\":\"ab12\",\"state\":\"current\"},{\"key\":1,\"kind\":\"secret\"}]}")
                .run("app", "show", "m_1", "12345678");

        assertThat(line.out())
                .containsPattern("KEY +KIND .* ALGORITHM +FINGERPRINT")
                .containsPattern("2 +public_key .* ES256 +ab12")
                .containsPattern("1 +secret .* - +-");
    }
}
