package org.merchantaccess.http.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Allowlists.range;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.api.ManagementRoutes;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.TestRequest;
import org.merchantaccess.http.hub.HubRoutes;
import org.merchantaccess.http.hub.PublicAddresses;
import org.merchantaccess.http.v1.ApiRoutes;

/** Sends a secret in every part of a request, on every route, and checks that no warning about the request contains it. */
class SecretsInWarningsTest {

    private static final String SECRET = "canary0123456789canary0123456789";

    /** Requests that cause each warning. */
    enum Warning {
        NOT_FORWARDED(sent -> sent.from("10.0.0.1")),
        UNREADABLE(sent -> sent.from("10.0.0.1").with("X-Forwarded-For", SECRET)),
        UNTRUSTED_PROXY(sent -> sent.from("192.0.2.1").with("X-Forwarded-For", SECRET)),
        UNKNOWN_PEER(sent -> sent.withoutPeer().with("X-Real-IP", SECRET)),
        NOT_ADMITTED(sent -> sent.from("192.0.2.1"));

        @SuppressWarnings("ImmutableEnumChecker") // a function without state
        private final UnaryOperator<TestRequest> request;

        Warning(UnaryOperator<TestRequest> request) {
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
            ManagementRoutes.of(instance.access(), addresses, List.of(range("127.0.0.0/8")), Instance.PUBLIC_KEYS);
    private final List<Route> hub = new HubRoutes(
                    instance.access(),
                    instance.people(),
                    Environment.TEST,
                    addresses,
                    Instance.CLOCK,
                    new PublicAddresses(Option.none(), "https://api.example.com/v1/login"),
                    Instance.PUBLIC_KEYS)
            .routes();

    @BeforeEach
    void startLogCapture() {
        handler.setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
    }

    @AfterEach
    void stopLogCapture() {
        logger.removeHandler(handler);
        logger.setLevel(null);
        instance.close();
    }

    private Stream<Route> routes() {
        return Stream.of(api, management, hub).flatMap(List::stream);
    }

    private static TestRequest to(Route route) {
        return TestRequest.of(route.method(), route.template().replaceAll("\\{[^}]+}", SECRET) + "?then=" + SECRET)
                .withBearerToken(SECRET)
                .with("Cookie", "__Host-hub-test=" + SECRET)
                .with("X-Request-Id", SECRET)
                .with("X-Original-URI", "/" + SECRET)
                .json("{\"app_id\":\"12345678\",\"app_key\":\"" + SECRET + "\"}");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S87")
    void no_warning_contains_a_secret_on_any_route_in_any_part_of_the_request(Warning warning) {
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
    @Tag("S87")
    void no_warning_about_plain_http_contains_a_secret() {
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
    @Tag("S87")
    void no_warning_about_a_form_from_another_origin_contains_a_secret() {
        PublicAddresses elsewhere =
                new PublicAddresses(WebOrigin.parse("https://hub.example.com"), "https://api.example.com/v1/login");
        List<Route> dialogs =
                hub.stream().filter(route -> route.method().equals("POST")).toList();
        for (Route dialog : dialogs) {
            List<Route> fresh = new HubRoutes(
                            instance.access(),
                            instance.people(),
                            Environment.TEST,
                            addresses,
                            Instance.CLOCK,
                            elsewhere,
                            Instance.PUBLIC_KEYS)
                    .routes();
            TestRequest form = TestRequest.post(dialog.template().replaceAll("\\{[^}]+}", SECRET) + "?then=" + SECRET)
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
