package org.merchantaccess.http.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/**
 * Behind a proxy that is missing from the configuration, all clients seem to have its address. The log must tell the operator the cause.
 */
class UntrustedProxyTest {

    private static final String PROXY = "127.0.0.1";
    private static final String CALLER = "203.0.113.7";

    private final Logger logger = Logger.getLogger(ClientAddresses.class.getName());
    private final List<String> log = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            log.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final Instance instance = Instance.test();
    private final TestMerchant shop = instance.openShop();
    private final String token = instance.tokenOf(shop);
    private final Listener api = instance.api();

    @BeforeEach
    void startLogCapture() {
        logger.addHandler(handler);
    }

    @AfterEach
    void close() {
        logger.removeHandler(handler);
        instance.close();
    }

    private static TestRequest forwarded(TestRequest request) {
        return request.from(PROXY).with("X-Forwarded-For", CALLER);
    }

    @Test
    @Tag("S47")
    void refuses_a_forwarded_login_and_logs_the_remedy() {
        assertThat(api.answer(forwarded(shop.login())).status()).isEqualTo(401);

        assertThat(log)
                .containsExactly("Refused /v1/login: 127.0.0.1 sends an address header but is no trusted proxy."
                        + " If it is your proxy, add its address to the trusted proxies.");
    }

    @Test
    @Tag("S47")
    void refuses_a_forwarded_call_and_logs_the_remedy() {
        assertThat(api.answer(forwarded(TestRequest.get("/v1/whoami").withBearerToken(token)))
                        .status())
                .isEqualTo(401);

        assertThat(log).singleElement().asString().startsWith("Refused /v1/whoami: 127.0.0.1 ");
    }

    @Test
    void logs_once_a_minute_for_all_refused_requests() {
        api.answer(forwarded(shop.login()));
        api.answer(forwarded(shop.login()));
        api.answer(forwarded(TestRequest.get("/v1/whoami").withBearerToken(token)));
        api.answer(forwarded(TestRequest.get("/v1/check").withBearerToken(token)));

        assertThat(log).hasSize(1);
    }

    @Test
    void does_not_log_accepted_clients_whose_own_proxy_adds_a_header() {
        assertThat(api.answer(shop.login().with("X-Forwarded-For", "10.0.0.7")).status())
                .isEqualTo(200);
        assertThat(api.answer(TestRequest.get("/v1/whoami")
                                .withBearerToken(token)
                                .with("X-Forwarded-For", "10.0.0.7"))
                        .status())
                .isEqualTo(200);

        assertThat(log).isEmpty();
    }

    @Test
    void does_not_log_clients_that_are_refused_without_a_proxy() {
        assertThat(api.answer(shop.login().from("198.51.100.9")).status()).isEqualTo(401);

        assertThat(log).isEmpty();
    }
}
