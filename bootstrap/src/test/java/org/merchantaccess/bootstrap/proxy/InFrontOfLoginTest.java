package org.merchantaccess.bootstrap.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.Site;

/** {@code docs/operate/nginx/in-front-of-login.conf}, in front of the API and the Hub. */
class InFrontOfLoginTest {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form_token\" value=\"([^\"]+)\"");
    private static final String JSON = "Content-Type: application/json";

    @TempDir
    static Path site;

    @TempDir
    static Path folder;

    private static ServingProcess server;
    private static Merchant merchant;
    private static Nginx nginx;

    @BeforeAll
    static void open() throws Exception {
        Nginx.isNeeded();
        server = ServingProcess.on(new Site(site), ServingProcess.STARTS_FAST, "--set", "trusted-proxies=127.0.0.1");
        merchant = Merchant.opened(Management.of(server, Merchant.HERE));
        nginx = Tls.inFrontOfLogin(server, folder);
    }

    @AfterAll
    static void close() {
        nginx.close();
        server.close();
    }

    private static Caller.Heard logIn(String from, String... claims) throws Exception {
        String[] headerLines = new String[claims.length + 2];
        headerLines[0] = Tls.API;
        headerLines[1] = JSON;
        System.arraycopy(claims, 0, headerLines, 2, claims.length);
        return Tls.caller(folder, from).send(nginx.port(), "POST", "/v1/login", merchant.login(), headerLines);
    }

    @Test
    void s48_a_login_counts_from_where_the_caller_is_and_not_from_where_nginx_is() throws Exception {
        assertThat(logIn(Merchant.HERE).status()).isEqualTo(200);
        assertThat(logIn(Merchant.ELSEWHERE).status()).isEqualTo(401);
    }

    @Test
    void s48_what_a_caller_claims_about_itself_ends_at_nginx() throws Exception {
        assertThat(logIn(
                                Merchant.ELSEWHERE,
                                "X-Forwarded-For: " + Merchant.HERE,
                                "X-Real-IP: " + Merchant.HERE,
                                "Forwarded: for=" + Merchant.HERE)
                        .status())
                .isEqualTo(401);
        assertThat(logIn(Merchant.HERE, "X-Forwarded-For: " + Merchant.ELSEWHERE)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_refusal_comes_through_as_it_is() throws Exception {
        Caller.Heard answer = logIn(Merchant.ELSEWHERE);

        assertThat(answer.body()).contains("\"error_type\":\"unauthorized\"", "\"instance\":\"/v1/login\"");
        assertThat(answer.headers("WWW-Authenticate")).containsExactly("Bearer");
        assertThat(answer.headers("Strict-Transport-Security")).hasSize(1);
    }

    @Test
    void whoever_speaks_http_2_is_spoken_to_in_http_2() throws Exception {
        HttpResponse<String> answer = HttpClient.newBuilder()
                .sslContext(Tls.context(folder))
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create("https://localhost:" + nginx.port() + "/v1/login"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(merchant.login()))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void the_hub_is_found_under_its_own_name_and_its_management_api_is_not() throws Exception {
        Caller person = Tls.caller(folder, Merchant.HERE);

        assertThat(person.get(nginx.port(), "/sign-in", Tls.HUB).body()).contains("<html");
        for (String path : new String[] {"/api/merchants", "/%61pi/merchants", "//api/merchants"}) {
            assertThat(person.get(nginx.port(), path, Tls.HUB, "Authorization: Bearer " + server.managementKey())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void forms_of_the_hub_are_accepted_on_a_port_of_its_own() throws Exception {
        Caller person = Tls.caller(folder, Merchant.HERE);
        String site = "hub.example.com:" + nginx.port();
        Caller.Heard page = person.get(nginx.port(), "/sign-in", "Host: " + site);
        Matcher token = FORM_TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();

        Caller.Heard answer = person.send(
                nginx.port(),
                "POST",
                "/sign-in",
                "email=olga%40example.com&password=wrong&then=&form_token=" + token.group(1),
                "Host: " + site,
                "Origin: https://" + site,
                "Sec-Fetch-Site: same-origin",
                "Content-Type: application/x-www-form-urlencoded",
                "Cookie: " + page.headers("Set-Cookie").get(0).split(";", 2)[0]);

        assertThat(answer.status()).isNotEqualTo(403);
        assertThat(answer.body()).contains("name=\"password\"");
    }

    @Test
    void pages_are_not_compressed_so_that_their_length_tells_nothing() throws Exception {
        Caller.Heard page =
                Tls.caller(folder, Merchant.HERE).get(nginx.port(), "/sign-in", Tls.HUB, "Accept-Encoding: gzip");

        assertThat(page.headers("Content-Encoding")).isEmpty();
    }

    @Test
    void a_body_that_is_too_large_is_refused() throws Exception {
        Caller.Heard answer = Tls.caller(folder, Merchant.HERE)
                .send(nginx.port(), "POST", "/v1/login", " ".repeat(9 * 1024), Tls.API, JSON);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body().toLowerCase(Locale.ROOT)).contains("too large");
    }

    @Test
    void plain_http_is_neither_answered_nor_led_to_tls() throws Exception {
        Caller.Heard answer =
                Caller.at(Merchant.HERE).send(nginx.port(), "POST", "/v1/login", merchant.login(), Tls.API, JSON);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers("Location")).isEmpty();
    }
}
