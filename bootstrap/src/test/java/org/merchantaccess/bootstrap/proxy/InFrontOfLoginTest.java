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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/** {@code docs/operate/nginx/in-front-of-login.conf} in front of the API and the Hub. */
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
        Nginx.assumeInstalled();
        server = ServingProcess.on(
                new TestInstallation(site), ServingProcess.STARTS_FAST, "--set", "trusted-proxies=127.0.0.1");
        merchant = Merchant.open(Management.of(server, Merchant.ADDRESS));
        nginx = Tls.inFrontOfLogin(server, folder);
    }

    @AfterAll
    static void close() {
        nginx.close();
        server.close();
    }

    private static LocalClient.Received logIn(String from, String... claims) throws Exception {
        String[] headerLines = new String[claims.length + 2];
        headerLines[0] = Tls.API;
        headerLines[1] = JSON;
        System.arraycopy(claims, 0, headerLines, 2, claims.length);
        return Tls.client(folder, from).send(nginx.port(), "POST", "/v1/login", merchant.login(), headerLines);
    }

    @Test
    @Tag("S48")
    void a_login_is_checked_against_the_client_address_and_not_that_of_nginx() throws Exception {
        assertThat(logIn(Merchant.ADDRESS).status()).isEqualTo(200);
        assertThat(logIn(Merchant.OTHER_ADDRESS).status()).isEqualTo(401);
    }

    @Test
    @Tag("S48")
    void nginx_drops_forwarding_headers_of_the_client() throws Exception {
        assertThat(logIn(
                                Merchant.OTHER_ADDRESS,
                                "X-Forwarded-For: " + Merchant.ADDRESS,
                                "X-Real-IP: " + Merchant.ADDRESS,
                                "Forwarded: for=" + Merchant.ADDRESS)
                        .status())
                .isEqualTo(401);
        assertThat(logIn(Merchant.ADDRESS, "X-Forwarded-For: " + Merchant.OTHER_ADDRESS)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_refusal_passes_nginx_unchanged() throws Exception {
        LocalClient.Received response = logIn(Merchant.OTHER_ADDRESS);

        assertThat(response.body()).contains("\"error_type\":\"unauthorized\"", "\"instance\":\"/v1/login\"");
        assertThat(response.headers("WWW-Authenticate")).containsExactly("Bearer");
        assertThat(response.headers("Strict-Transport-Security")).hasSize(1);
    }

    @Test
    void nginx_serves_http_2() throws Exception {
        HttpResponse<String> response = HttpClient.newBuilder()
                .sslContext(Tls.context(folder))
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create("https://localhost:" + nginx.port() + "/v1/login"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(merchant.login()))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void the_hub_has_its_own_host_name_and_the_management_api_is_not_exposed() throws Exception {
        LocalClient client = Tls.client(folder, Merchant.ADDRESS);

        assertThat(client.get(nginx.port(), "/sign-in", Tls.HUB).body()).contains("<html");
        for (String path : new String[] {"/api/merchants", "/%61pi/merchants", "//api/merchants"}) {
            assertThat(client.get(nginx.port(), path, Tls.HUB, "Authorization: Bearer " + server.managementKey())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void forms_of_the_hub_are_accepted_on_another_port() throws Exception {
        LocalClient client = Tls.client(folder, Merchant.ADDRESS);
        String site = "hub.example.com:" + nginx.port();
        LocalClient.Received page = client.get(nginx.port(), "/sign-in", "Host: " + site);
        Matcher token = FORM_TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();

        LocalClient.Received response = client.send(
                nginx.port(),
                "POST",
                "/sign-in",
                "email=olga%40example.com&password=wrong&then=&form_token=" + token.group(1),
                "Host: " + site,
                "Origin: https://" + site,
                "Sec-Fetch-Site: same-origin",
                "Content-Type: application/x-www-form-urlencoded",
                "Cookie: " + page.headers("Set-Cookie").get(0).split(";", 2)[0]);

        assertThat(response.status()).isNotEqualTo(403);
        assertThat(response.body()).contains("name=\"password\"");
    }

    @Test
    void pages_are_not_compressed_against_length_attacks() throws Exception {
        LocalClient.Received page =
                Tls.client(folder, Merchant.ADDRESS).get(nginx.port(), "/sign-in", Tls.HUB, "Accept-Encoding: gzip");

        assertThat(page.headers("Content-Encoding")).isEmpty();
    }

    @Test
    void a_body_that_is_too_large_is_refused() throws Exception {
        LocalClient.Received response = Tls.client(folder, Merchant.ADDRESS)
                .send(nginx.port(), "POST", "/v1/login", " ".repeat(9 * 1024), Tls.API, JSON);

        assertThat(response.status()).isEqualTo(413);
        assertThat(response.body().toLowerCase(Locale.ROOT)).contains("too large");
    }

    @Test
    void plain_http_is_neither_served_nor_redirected() throws Exception {
        LocalClient.Received response = LocalClient.at(Merchant.ADDRESS)
                .send(nginx.port(), "POST", "/v1/login", merchant.login(), Tls.API, JSON);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers("Location")).isEmpty();
    }
}
