package org.merchantaccess.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.merchantaccess.http.address.ForwardingHeader;
import org.merchantaccess.http.address.TlsRule;
import org.merchantaccess.http.address.TrustedProxies;

class PlainHttpTest {

    private static final Listening LISTENING =
            Listening.start(new TlsRule(TrustedProxies.of(List.of("10.0.0.0/8"), ForwardingHeader.X_FORWARDED_FOR)
                    .get()));

    @AfterAll
    static void close() {
        LISTENING.close();
    }

    @Test
    void s17_a_request_that_was_plain_http_before_the_proxy_reaches_no_endpoint_and_is_not_led_elsewhere()
            throws Exception {
        RawAnswer answer = RawClient.exchange(
                LISTENING.port(), "GET /counted HTTP/1.1\r\nHost: t\r\nX-Forwarded-Proto: http\r\n\r\n");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("TLS_REQUIRED at /counted");
        assertThat(answer.headers("Location")).isEmpty();
        assertThat(LISTENING.counted()).isZero();
    }

    @Test
    void s17_the_credential_in_its_body_is_not_even_read() throws Exception {
        try (RawClient client = new RawClient(LISTENING.port())) {
            client.send(
                    "POST /v1/login HTTP/1.1\r\nHost: t\r\nX-Forwarded-Proto: http\r\nContent-Length: 100\r\n\r\n{");

            assertThat(client.receive().status()).isEqualTo(403);
        }
    }

    @Test
    void s17_a_request_of_this_machine_is_answered() throws Exception {
        assertThat(RawClient.exchange(LISTENING.port(), "GET /asked HTTP/1.1\r\nHost: t\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }
}
