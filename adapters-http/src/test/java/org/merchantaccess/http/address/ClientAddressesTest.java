package org.merchantaccess.http.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Allowlists.address;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.fixture.TestRequest;

class ClientAddressesTest {

    private static final String PATH = "/link/secret";
    private static final String TEMPLATE = "/link/{secret}";
    private static final TestRequest FROM_PROXY = TestRequest.get(PATH).from("10.0.0.1");
    private static final TestRequest FROM_STRANGER = TestRequest.get(PATH).from("192.0.2.1");

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

    private final ManualTicker ticker = new ManualTicker();
    private final List<AddressRefusal> counted = new ArrayList<>();
    private final ClientAddresses addresses = new ClientAddresses(
            TrustedProxies.of(List.of("10.0.0.0/8"), ForwardingHeader.X_FORWARDED_FOR)
                    .getOrElseThrow(failure -> new IllegalStateException(failure.toString())),
            counted::add,
            ticker::nanos);

    @BeforeEach
    void startLogCapture() {
        logger.addHandler(handler);
    }

    @AfterEach
    void stopLogCapture() {
        logger.removeHandler(handler);
    }

    private static RoutedRequest routed(TestRequest sent) {
        return new RoutedRequest(sent, TEMPLATE, Map.of("secret", "secret"));
    }

    @Test
    void does_not_report_a_known_address() {
        assertThat(addresses.of(routed(FROM_PROXY.with("X-Forwarded-For", "203.0.113.7"))))
                .isEqualTo(Either.right(address("203.0.113.7")));
        assertThat(addresses.of(routed(FROM_STRANGER))).isEqualTo(Either.right(address("192.0.2.1")));
        assertThat(addresses.ignoringUntrustedProxies(FROM_STRANGER.with("X-Real-IP", "203.0.113.7"), TEMPLATE))
                .isEqualTo(Either.right(address("192.0.2.1")));

        assertThat(counted).isEmpty();
        assertThat(log).isEmpty();
    }

    @Test
    void counts_and_logs_a_trusted_proxy_that_names_no_address() {
        assertThat(addresses.of(routed(FROM_PROXY))).isEqualTo(Either.left(new AddressFailure.NotForwarded()));

        assertThat(counted).containsExactly(AddressRefusal.NOT_FORWARDED);
        assertThat(log)
                .containsExactly(
                        "Refused /link/{secret}: 10.0.0.1 is a trusted proxy and sent no X-Forwarded-For header."
                                + " Let it name the client's address there. A program on the machine of the proxy sends its own"
                                + " address in this header.");
    }

    @Test
    void counts_and_logs_an_unreadable_header_without_its_content() {
        addresses.of(routed(FROM_PROXY.with("X-Forwarded-For", "secret")));

        assertThat(counted).containsExactly(AddressRefusal.UNREADABLE);
        assertThat(log)
                .containsExactly(
                        "Refused /link/{secret}: 10.0.0.1 is a trusted proxy, and no client address can be read"
                                + " from its X-Forwarded-For header. Let it send a list of at most 32 IP addresses,"
                                + " the nearest last, each with or without a port.");
    }

    @Test
    void counts_and_logs_an_untrusted_proxy() {
        assertThat(addresses.of(routed(FROM_STRANGER.with("X-Real-IP", "secret"))))
                .isEqualTo(Either.left(new AddressFailure.UntrustedProxy()));

        assertThat(counted).containsExactly(AddressRefusal.UNTRUSTED_PROXY);
        assertThat(log)
                .containsExactly("Refused /link/{secret}: 192.0.2.1 sends an address header but is no trusted proxy."
                        + " If it is your proxy, add its address to the trusted proxies.");
    }

    @Test
    void counts_and_logs_a_connection_without_an_address() {
        assertThat(addresses.of(routed(TestRequest.get(PATH).withoutPeer())))
                .isEqualTo(Either.left(new AddressFailure.UnknownPeer()));

        assertThat(counted).containsExactly(AddressRefusal.UNKNOWN_PEER);
        assertThat(log).singleElement().asString().startsWith("Refused /link/{secret}: the address of the other end");
    }

    @Test
    void counts_and_logs_an_address_that_is_not_admitted() {
        addresses.reportNotAdmitted(address("203.0.113.7"), routed(FROM_PROXY));

        assertThat(counted).containsExactly(AddressRefusal.NOT_ADMITTED);
        assertThat(log)
                .containsExactly("Refused /link/{secret}: 203.0.113.7 is not among the management addresses."
                        + " If it is yours, add it to them.");
    }

    @Test
    void counts_every_refusal_and_logs_one_of_each_kind_a_minute() {
        for (int request = 0; request < 3; request++) {
            addresses.of(routed(FROM_PROXY));
            addresses.of(routed(FROM_STRANGER.with("X-Forwarded-For", "203.0.113.7")));
        }
        assertThat(counted).hasSize(6);
        assertThat(log).hasSize(2);

        ticker.pass(Duration.ofMinutes(1).minusNanos(1));
        addresses.of(routed(FROM_PROXY));
        assertThat(log).hasSize(2);

        ticker.pass(Duration.ofNanos(1));
        addresses.of(routed(FROM_PROXY));
        assertThat(log).hasSize(3);
    }

    @Test
    void reports_an_untrusted_proxy_as_the_likely_cause_of_a_refusal() {
        addresses.reportUntrustedProxy(FROM_STRANGER, TEMPLATE);
        addresses.reportUntrustedProxy(FROM_PROXY.with("X-Forwarded-For", "203.0.113.7"), TEMPLATE);
        assertThat(counted).isEmpty();

        addresses.reportUntrustedProxy(FROM_STRANGER.with("X-Forwarded-For", "203.0.113.7"), TEMPLATE);
        assertThat(counted).containsExactly(AddressRefusal.UNTRUSTED_PROXY);
    }
}
