package org.merchantaccess.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.bootstrap.settings.signing.SigningSettings;
import org.merchantaccess.command.installation.SettingFault;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.TokenIssuer;

class SigningSettingsTest {

    private static Either<List<SettingFault>, SigningSettings> read(String key, String value) {
        return SettingsReader.read(new SettingSources(Map.of(), Map.of(), Map.of(key, value)))
                .map(settings -> settings.test().signing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com",
                "https://api.example.com:8443",
                "https://example.com/access/test",
                "https://[2001:db8::1]",
                "http://127.0.0.1:8081",
                "http://[::1]:8081",
                "http://localhost",
                "urn:merchant-access:test"
            })
    void issuer_is_a_url_or_the_urn_of_an_earlier_version(String issuer) {
        assertThat(read("test.issuer", issuer).map(SigningSettings::issuer))
                .isEqualTo(Either.right(Option.some(issuer)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com",
                "https://api.example.com/",
                "https://example.com/access/",
                "https://example.com//access",
                "https://example.com/a/b/c/d/e",
                "https://example.com?a=b",
                "https://example.com#a",
                "https://user@example.com",
                "https://",
                "HTTPS://example.com",
                "ftp://example.com",
                "api.example.com",
                "urn:",
                "https://ex ample.com"
            })
    void other_issuers_are_rejected(String issuer) {
        assertThat(read("test.issuer", issuer).isLeft()).isTrue();
        assertThat(read("test.issuer", "https://example.com/" + "a".repeat(181)).isLeft())
                .isTrue();
    }

    @Test
    void issuer_and_algorithm_are_kept_by_default() {
        SigningSettings unset = read("test.issuer", "").get();

        assertThat(unset).isEqualTo(new SigningSettings(Option.none(), Option.none()));
        assertThat(unset.defaultIssuer(Environment.TEST))
                .isEqualTo(new TokenIssuer("urn:merchant-access:test", "urn:merchant-access:test"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "EdDSA", "RS256"})
    void algorithm_has_its_jose_name(String name) {
        assertThat(read("test.signing-algorithm", name).get().algorithm()).isEqualTo(SignatureAlgorithm.parse(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es256", "PS256", "none"})
    void other_algorithms_are_rejected(String name) {
        assertThat(read("test.signing-algorithm", name).getLeft())
                .extracting(SettingFault::remedy)
                .containsExactly("write ES256, EdDSA or RS256");
    }
}
