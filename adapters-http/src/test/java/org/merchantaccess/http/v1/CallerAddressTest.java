package org.merchantaccess.http.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.object;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.domain.kernel.InputValue;
import org.merchantaccess.http.address.ForwardingHeader;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class CallerAddressTest {

    private final Instance instance = Instance.test();
    private final TestMerchant shop = shopAllowing("203.0.113.7", "2001:db8:1::/64");
    private final Listener behindProxies =
            instance.api(TrustedProxies.of(List.of("10.0.0.0/8"), ForwardingHeader.X_FORWARDED_FOR)
                    .getOrElseThrow(failure -> new IllegalStateException(failure.toString())));

    private TestMerchant shopAllowing(String... ranges) {
        TestMerchant opened = instance.openEmptyShop();
        instance.manage(TestRequest.post(opened.path(opened.active(), "/activate")));
        for (String range : ranges) {
            instance.post(opened.path("/allowlist"), object("range", range));
        }
        return opened;
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @Tag("S47")
    @Tag("S48")
    @Tag("S50")
    @Tag("S51")
    void a_login_is_checked_against_its_true_client_address(BadInput input) {
        TestRequest login = shop.login().from(input.value().member("peer").text());
        for (Map.Entry<String, InputValue> header :
                input.value().member("headers").members().entrySet()) {
            for (String line : header.getValue().texts()) {
                login = login.with(header.getKey(), line);
            }
        }

        assertThat(behindProxies.answer(login).status()).isEqualTo(input.status());
    }

    /** All inputs except an address in brackets with a port, which is accepted (docs/reference/differences.md). */
    static Stream<BadInput> a_login_is_checked_against_its_true_client_address() {
        return BadInputs.group("client_address").filter(input -> !input.id().equals("ADDR-011"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.7:4711",
                "[2001:db8:1::5]:443",
                "[2001:db8:1::5]",
                "203.0.113.7,",
                "198.51.100.9:1, 203.0.113.7:2, 10.0.0.9:3"
            })
    @Tag("S48")
    void accepts_a_hop_with_a_port_and_a_list_with_an_empty_end(String header) {
        assertThat(behindProxies
                        .answer(shop.login().from("10.0.0.1").with("X-Forwarded-For", header))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Client-IP", "True-Client-IP"})
    @Tag("S47")
    void a_claimed_allowed_address_does_not_give_access(String header) {
        String claim = header.equals("Forwarded") ? "for=203.0.113.7" : "203.0.113.7";

        assertThat(behindProxies
                        .answer(shop.login().from("198.51.100.9").with(header, claim))
                        .status())
                .isEqualTo(401);
    }

    @Test
    @Tag("S47")
    void an_ignored_header_does_not_cause_a_refusal() {
        TestRequest login = shop.login().from("203.0.113.7").with("X-Forwarded-For", "198.51.100.9");

        assertThat(behindProxies.answer(login).status()).isEqualTo(200);
    }
}
