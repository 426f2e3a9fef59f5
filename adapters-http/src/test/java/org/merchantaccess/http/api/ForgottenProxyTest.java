package org.merchantaccess.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

/** A proxy that nobody was told of makes everybody seem to come from its own address. The operator should not have to guess. */
class ForgottenProxyTest {

    private static final String PROXY = "127.0.0.1";
    private static final String CALLER = "203.0.113.7";

    private final Logger logger = Logger.getLogger(ClientAddresses.class.getName());
    private final List<String> log = new ArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord said) {
            log.add(new SimpleFormatter().formatMessage(said));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final Instance instance = Instance.test();
    private final Shop shop = instance.openShop();
    private final String token = instance.tokenOf(shop);
    private final Listener api = instance.api();

    @BeforeEach
    void listen() {
        logger.addHandler(ear);
    }

    @AfterEach
    void close() {
        logger.removeHandler(ear);
        instance.close();
    }

    private static Sent passedOn(Sent request) {
        return request.from(PROXY).with("X-Forwarded-For", CALLER);
    }

    @Test
    void s47_a_login_it_passes_on_is_refused_and_the_log_says_what_to_do() {
        assertThat(api.answer(passedOn(shop.login())).status()).isEqualTo(401);

        assertThat(log)
                .containsExactly("Refused /v1/login: 127.0.0.1 sends an address header but is no trusted proxy."
                        + " If it is your proxy, add its address to the trusted proxies.");
    }

    @Test
    void s47_a_call_it_passes_on_is_refused_and_the_log_says_what_to_do() {
        assertThat(api.answer(passedOn(Sent.get("/v1/whoami").bearing(token))).status())
                .isEqualTo(401);

        assertThat(log).singleElement().asString().startsWith("Refused /v1/whoami: 127.0.0.1 ");
    }

    @Test
    void it_is_said_once_a_minute_whatever_is_refused() {
        api.answer(passedOn(shop.login()));
        api.answer(passedOn(shop.login()));
        api.answer(passedOn(Sent.get("/v1/whoami").bearing(token)));
        api.answer(passedOn(Sent.get("/v1/check").bearing(token)));

        assertThat(log).hasSize(1);
    }

    @Test
    void nothing_is_said_of_who_is_let_in_though_its_own_proxy_adds_a_header() {
        assertThat(api.answer(shop.login().with("X-Forwarded-For", "10.0.0.7")).status())
                .isEqualTo(200);
        assertThat(api.answer(Sent.get("/v1/whoami").bearing(token).with("X-Forwarded-For", "10.0.0.7"))
                        .status())
                .isEqualTo(200);

        assertThat(log).isEmpty();
    }

    @Test
    void nothing_is_said_of_who_is_refused_without_a_proxy() {
        assertThat(api.answer(shop.login().from("198.51.100.9")).status()).isEqualTo(401);

        assertThat(log).isEmpty();
    }
}
