package org.merchantaccess.http.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.allowlist.Allowlists.range;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.api.ApiRoutes;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.hub.HubRoutes;
import org.merchantaccess.http.hub.PublicAddresses;
import org.merchantaccess.http.management.ManagementRoutes;

/** Sends a secret in every place of a request, on every route, through every warning about requests: none of them repeats it. */
class SecretsInWarningsTest {

    private static final String SECRET = "canary0123456789canary0123456789";

    /** What brings about each warning. */
    enum Warning {
        NOT_FORWARDED(sent -> sent.from("10.0.0.1")),
        UNREADABLE(sent -> sent.from("10.0.0.1").with("X-Forwarded-For", SECRET)),
        UNTRUSTED_PROXY(sent -> sent.from("192.0.2.1").with("X-Forwarded-For", SECRET)),
        UNKNOWN_PEER(sent -> sent.fromNowhere().with("X-Real-IP", SECRET)),
        NOT_ADMITTED(sent -> sent.from("192.0.2.1"));

        @SuppressWarnings("ImmutableEnumChecker") // a function without state
        private final UnaryOperator<Sent> request;

        Warning(UnaryOperator<Sent> request) {
            this.request = request;
        }
    }

    private final Logger logger = Logger.getLogger("org.merchantaccess");
    private final List<String> log = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            log.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final Instance instance = Instance.test();
    private final ManualTicker ticker = new ManualTicker();
    private final TrustedProxies proxies = TrustedProxies.of(List.of("10.0.0.0/8"), ForwardingHeader.X_FORWARDED_FOR)
            .getOrElseThrow(failure -> new IllegalStateException(failure.toString()));
    private final ClientAddresses addresses =
            new ClientAddresses(proxies, AddressRefusalObserver.none(), ticker::nanos);
    private final List<Route> api = ApiRoutes.of(instance.access().tokens(), addresses, () -> true);
    private final List<Route> management =
            ManagementRoutes.of(instance.access(), addresses, List.of(range("127.0.0.0/8")));
    private final List<Route> hub = new HubRoutes(
                    instance.access(),
                    Environment.TEST,
                    addresses,
                    Instance.CLOCK,
                    new PublicAddresses(Option.none(), "https://api.example.com/v1/login"))
            .routes();

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setLevel(null);
        instance.close();
    }

    private Stream<Route> routes() {
        return Stream.of(api, management, hub).flatMap(List::stream);
    }

    private static Sent to(Route route) {
        return Sent.of(route.method(), route.template().replaceAll("\\{[^}]+}", SECRET) + "?then=" + SECRET)
                .bearing(SECRET)
                .with("Cookie", "__Host-hub-test=" + SECRET)
                .with("X-Request-Id", SECRET)
                .with("X-Original-URI", "/" + SECRET)
                .json("{\"app_id\":\"12345678\",\"app_key\":\"" + SECRET + "\"}");
    }

    @ParameterizedTest
    @EnumSource
    void s87_no_warning_repeats_a_secret_whatever_the_route_and_the_place_of_the_secret(Warning warning) {
        Listener listener = new Listener(routes().toList());
        int refused = 0;
        for (Route route : routes().toList()) {
            ticker.pass(Duration.ofMinutes(1));
            int before = log.size();

            int status = listener.answer(warning.request.apply(to(route))).status();

            List<String> lines = List.copyOf(log.subList(before, log.size()));
            if (!lines.isEmpty()) {
                refused++;
                assertThat(lines).singleElement().asString().contains("Refused " + route.template() + ": ");
            }
            assertThat(status == 403 && lines.isEmpty()).as(route.template()).isFalse();
        }

        assertThat(refused).isGreaterThanOrEqualTo(warning == Warning.NOT_ADMITTED ? management.size() : 80);
        assertThat(log).noneMatch(line -> line.contains(SECRET));
    }

    @Test
    void s87_no_warning_about_plain_http_repeats_a_secret() {
        TlsRule rule = new TlsRule(proxies, AddressRefusalObserver.none(), ticker::nanos);
        for (Route route : routes().toList()) {
            ticker.pass(Duration.ofMinutes(1));
            assertThat(rule.refuses(to(route).from("192.0.2.1"))).isTrue();
            assertThat(rule.refuses(to(route).from("10.0.0.1").with("X-Forwarded-Proto", "http")))
                    .isTrue();
        }

        assertThat(log).hasSize(2 * (int) routes().count());
        assertThat(log).noneMatch(line -> line.contains(SECRET));
    }

    @Test
    void s87_no_warning_about_a_form_of_another_address_repeats_a_secret() {
        PublicAddresses elsewhere =
                new PublicAddresses(WebOrigin.parse("https://hub.example.com"), "https://api.example.com/v1/login");
        List<Route> dialogs =
                hub.stream().filter(route -> route.method().equals("POST")).toList();
        for (Route dialog : dialogs) {
            List<Route> fresh =
                    new HubRoutes(instance.access(), Environment.TEST, addresses, Instance.CLOCK, elsewhere).routes();
            Sent form = Sent.post(dialog.template().replaceAll("\\{[^}]+}", SECRET) + "?then=" + SECRET)
                    .with("Content-Type", "application/x-www-form-urlencoded")
                    .with("Cookie", "__Host-hub-test=" + SECRET)
                    .with("Origin", "https://other.example.com")
                    .with("Sec-Fetch-Site", "same-origin")
                    .text("password=" + SECRET + "&form_token=" + SECRET);

            new Listener(fresh).answer(form);
        }

        assertThat(dialogs).isNotEmpty();
        assertThat(log).isNotEmpty().allMatch(line -> line.contains("Refused a form: "));
        assertThat(log).noneMatch(line -> line.contains(SECRET));
    }
}
