package org.merchantaccess.http.hub.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.http.address.WebOrigin;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Responses;
import org.merchantaccess.http.fixture.TestRequest;
import org.merchantaccess.http.hub.address.HubAddress;

final class HubCookiesTest {

    private static final SessionToken TOKEN = SessionToken.made("a".repeat(43));
    private static final String SECURE = "__Host-hub-test=" + TOKEN.text() + "; Path=/; Secure; HttpOnly; SameSite=Lax";
    private static final String PLAIN = "hub-test=" + TOKEN.text() + "; Path=/; HttpOnly; SameSite=Lax";

    private static RequestCookies cookies(TestRequest request) {
        return cookies(request, "");
    }

    private static RequestCookies cookies(TestRequest request, String hubUrl) {
        return new HubCookies(Environment.TEST, new HubAddress(WebOrigin.parse(hubUrl))).of(request);
    }

    private static String setCookie(RequestCookies cookies) {
        return Responses.headers(cookies.withSession(Response.empty(200), TOKEN), "Set-Cookie")
                .get(0);
    }

    private static TestRequest requestTo(String host, String from) {
        return TestRequest.get("/").with("Host", host).from(from);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8081, 127.0.0.1",
        "127.0.0.1, 127.0.0.1",
        "127.9.9.9:8081, 127.0.0.1",
        "localhost:8081, 127.0.0.1",
        "LocalHost:8081, ::1",
        "hub.localhost:8081, 127.0.0.1",
        "[::1]:8081, ::1"
    })
    @Tag("S74")
    void a_loopback_browser_gets_cookies_without_secure_over_http(String host, String from) {
        RequestCookies cookies = cookies(requestTo(host, from));

        assertThat(setCookie(cookies)).isEqualTo(PLAIN);
        assertThat(cookies.areDropped()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.5:8081, 192.168.1.9",
        "hub.example.com, 203.0.113.9",
        "localhost:8081, 172.17.0.1",
        "hub.example.com:8081, 127.0.0.1",
        "localhost.example.com, 127.0.0.1",
        "128.0.0.1, 127.0.0.1",
        "0.0.0.0:8081, 127.0.0.1",
        "a b, 127.0.0.1"
    })
    @Tag("S74")
    void any_other_browser_gets_secure_cookies(String host, String from) {
        assertThat(setCookie(cookies(requestTo(host, from)))).isEqualTo(SECURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Forwarded-Proto", "X-Real-IP"})
    @Tag("S74")
    void a_proxy_on_the_same_machine_gets_secure_cookies(String header) {
        RequestCookies cookies =
                cookies(requestTo("127.0.0.1:8081", "127.0.0.1").with(header, "203.0.113.9"));

        assertThat(setCookie(cookies)).isEqualTo(SECURE);
        assertThat(cookies.areDropped()).isFalse();
    }

    @Test
    @Tag("S74")
    void a_configured_origin_alone_decides() {
        TestRequest request = requestTo("127.0.0.1:8081", "127.0.0.1");

        assertThat(setCookie(cookies(request, "https://hub.example.com"))).isEqualTo(SECURE);
        assertThat(setCookie(cookies(request, "http://localhost:8081"))).isEqualTo(PLAIN);
        assertThat(setCookie(cookies(request, "https://localhost:8443"))).isEqualTo(SECURE);
    }

    @Test
    @Tag("S74")
    void cookies_are_always_secure_over_tls() {
        assertThat(setCookie(cookies(requestTo("localhost:8443", "127.0.0.1").overTls())))
                .isEqualTo(SECURE);
    }

    @Test
    @Tag("S74")
    void secure_and_plain_cookies_are_never_confused() {
        TestRequest here = requestTo("127.0.0.1:8081", "127.0.0.1");
        TestRequest elsewhere = requestTo("hub.example.com", "203.0.113.9");
        String secure = "__Host-hub-test=stolen; __Host-hub-test-browser=" + "a".repeat(43);
        String plain = "hub-test=planted; hub-test-browser=" + "a".repeat(43);

        assertThat(cookies(here.with("Cookie", secure)).session()).isEmpty();
        assertThat(cookies(here.with("Cookie", secure)).isBrowserKnown()).isFalse();
        assertThat(cookies(elsewhere.with("Cookie", plain)).session()).isEmpty();
        assertThat(cookies(elsewhere.with("Cookie", plain)).isBrowserKnown()).isFalse();
        assertThat(cookies(here.with("Cookie", plain)).session())
                .isEqualTo(Option.some(SessionToken.presented("planted")));
        assertThat(cookies(elsewhere.with("Cookie", secure)).session())
                .isEqualTo(Option.some(SessionToken.presented("stolen")));
    }

    @Test
    @Tag("S74")
    void sign_out_deletes_the_cookie_with_the_same_attributes() {
        assertThat(Responses.headers(
                        cookies(requestTo("localhost", "127.0.0.1")).withoutSession(Response.empty(200)), "Set-Cookie"))
                .containsExactly("hub-test=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    }

    @Test
    @Tag("S74")
    void cookies_are_dropped_over_http_from_another_machine() {
        assertThat(cookies(requestTo("192.168.1.5:8081", "192.168.1.9")).areDropped())
                .isTrue();
        assertThat(cookies(requestTo("192.168.1.5:8081", "192.168.1.9"), "https://hub.example.com")
                        .areDropped())
                .isTrue();
    }

    @Test
    @Tag("S74")
    void cookies_are_kept_behind_a_silent_tls_proxy_for_the_configured_origin() {
        assertThat(cookies(requestTo("hub.example.com", "10.0.0.1"), "https://hub.example.com")
                        .areDropped())
                .isFalse();
    }

    @Test
    @Tag("S74")
    void the_browser_id_is_never_printed() {
        assertThat(BrowserId.random().toString()).isEqualTo("BrowserId");
        assertThat(BrowserId.random()).isNotEqualTo(BrowserId.random());
    }
}
