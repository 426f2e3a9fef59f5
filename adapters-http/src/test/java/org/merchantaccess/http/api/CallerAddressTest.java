package org.merchantaccess.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.object;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
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
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

class CallerAddressTest {

    private final Instance instance = Instance.test();
    private final Shop shop = onlyAllowing("203.0.113.7", "2001:db8:1::/64");
    private final Listener behindProxies =
            instance.api(TrustedProxies.of(List.of("10.0.0.0/8"), ForwardingHeader.X_FORWARDED_FOR)
                    .getOrElseThrow(failure -> new IllegalStateException(failure.toString())));

    private Shop onlyAllowing(String... ranges) {
        Shop opened = instance.openEmptyShop();
        instance.manage(Sent.post(opened.path(opened.active(), "/activate")));
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
    void s47_s48_s50_s51_a_login_counts_from_where_it_really_comes(BadInput input) {
        Sent login = shop.login().from(input.value().member("peer").text());
        for (Map.Entry<String, InputValue> header :
                input.value().member("headers").members().entrySet()) {
            for (String line : header.getValue().texts()) {
                login = login.with(header.getKey(), line);
            }
        }

        assertThat(behindProxies.answer(login).status()).isEqualTo(input.status());
    }

    /** All but the address in brackets with a port, which is read (docs/reference/differences.md). */
    static Stream<BadInput> s47_s48_s50_s51_a_login_counts_from_where_it_really_comes() {
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
    void s48_a_hop_may_have_a_port_and_a_list_an_empty_end(String header) {
        assertThat(behindProxies
                        .answer(shop.login().from("10.0.0.1").with("X-Forwarded-For", header))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Client-IP", "True-Client-IP"})
    void s47_nobody_gets_in_by_claiming_an_allowed_address(String header) {
        String claim = header.equals("Forwarded") ? "for=203.0.113.7" : "203.0.113.7";

        assertThat(behindProxies
                        .answer(shop.login().from("198.51.100.9").with(header, claim))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void s47_nobody_is_kept_out_by_a_header_that_does_not_count() {
        Sent login = shop.login().from("203.0.113.7").with("X-Forwarded-For", "198.51.100.9");

        assertThat(behindProxies.answer(login).status()).isEqualTo(200);
    }
}
