package org.merchantaccess.http.hub.example;

import java.util.List;
import java.util.stream.Stream;

/** Creates the examples for the API at one login URL. They use only what comes with each language, and contain no secret. */
public final class LoginExamples {

    /** Placeholder of the {@code app_key}. */
    public static final String KEY_PLACEHOLDER = "your app_key";

    /** Placeholder of the access token. */
    public static final String TOKEN_PLACEHOLDER = "your access_token";

    private static final String APP_ID_PLACEHOLDER = "your app_id";

    private static final String CURL_LOGIN = """
            curl -s LOGIN_URL \\
              -H 'Content-Type: application/json' \\
              -d '{"app_id":"APP_ID","app_key":"your app_key"}'
            """;

    private static final String CURL_CALL = """
            curl -s WHOAMI_URL \\
              -H 'Authorization: Bearer your access_token'
            """;

    private static final String JAVA = """
            import java.net.URI;
            import java.net.http.HttpClient;
            import java.net.http.HttpRequest;
            import java.net.http.HttpRequest.BodyPublishers;
            import java.net.http.HttpResponse;
            import java.net.http.HttpResponse.BodyHandlers;

            public class FirstCall {
                public static void main(String[] args) throws Exception {
                    String credentials = "{\\"app_id\\":\\"APP_ID\\",\\"app_key\\":\\"your app_key\\"}";

                    HttpClient client = HttpClient.newHttpClient();
                    HttpResponse<String> login = client.send(
                            HttpRequest.newBuilder(URI.create("LOGIN_URL"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(credentials))
                                    .build(),
                            BodyHandlers.ofString());
                    if (login.statusCode() != 200) {
                        throw new IllegalStateException(login.body());
                    }
                    String token = login.body().replaceAll(".*\\"access_token\\":\\"([^\\"]+)\\".*", "$1");

                    HttpResponse<String> call = client.send(
                            HttpRequest.newBuilder(URI.create("WHOAMI_URL"))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.ofString());
                    System.out.println(call.statusCode() + " " + call.body());
                }
            }
            """;

    private static final String PYTHON = """
            import json
            from urllib.request import Request, urlopen

            credentials = {"app_id": "APP_ID", "app_key": "your app_key"}

            login = Request(
                "LOGIN_URL",
                data=json.dumps(credentials).encode(),
                headers={"Content-Type": "application/json"},
            )
            token = json.load(urlopen(login))["access_token"]

            call = Request(
                "WHOAMI_URL",
                headers={"Authorization": "Bearer " + token},
            )
            print(urlopen(call).read().decode())
            """;

    private static final String NODE = """
            const credentials = { app_id: "APP_ID", app_key: "your app_key" };

            const login = await fetch("LOGIN_URL", {
              method: "POST",
              headers: { "Content-Type": "application/json" },
              body: JSON.stringify(credentials),
            });
            if (!login.ok) throw new Error(await login.text());
            const { access_token } = await login.json();

            const call = await fetch("WHOAMI_URL", {
              headers: { Authorization: `Bearer ${access_token}` },
            });
            console.log(call.status, await call.text());
            """;

    /** PHP would send HTTP/1.0, which the API refuses. */
    private static final String PHP = """
            <?php
            function send(string $url, array $options): string {
                $options += ['protocol_version' => 1.1, 'ignore_errors' => true];
                return file_get_contents($url, false, stream_context_create(['http' => $options]));
            }

            $credentials = ['app_id' => 'APP_ID', 'app_key' => 'your app_key'];

            $login = send('LOGIN_URL', [
                'method' => 'POST',
                'header' => ['Content-Type: application/json', 'Connection: close'],
                'content' => json_encode($credentials),
            ]);
            $token = json_decode($login)->access_token ?? exit($login);

            echo send('WHOAMI_URL', [
                'header' => ['Authorization: Bearer ' . $token, 'Connection: close'],
            ]);
            """;

    private final String loginUrl;

    /** Creates the examples for the API with that login URL. */
    public LoginExamples(String loginUrl) {
        this.loginUrl = loginUrl;
    }

    public String loginUrl() {
        return loginUrl;
    }

    /** Returns the URL of a call that every merchant may make. It returns the merchant of the token. */
    public String whoamiUrl() {
        return loginUrl.replaceFirst("/login$", "/whoami");
    }

    /** Returns the examples with a placeholder for the App ID. */
    public List<LoginExample> withoutAppId() {
        return with(APP_ID_PLACEHOLDER);
    }

    /** Returns the examples with that {@code app_id}. */
    public List<LoginExample> with(String appId) {
        return Stream.of(
                        example(
                                "curl",
                                "curl",
                                new LoginExample.Snippet("1. Log in", CURL_LOGIN),
                                new LoginExample.Snippet(
                                        "2. Call the API with the access_token from the response", CURL_CALL)),
                        example(
                                "java",
                                "Java",
                                new LoginExample.Snippet("FirstCall.java, run by: java FirstCall.java", JAVA)),
                        example(
                                "python",
                                "Python",
                                new LoginExample.Snippet("first_call.py, run by: python3 first_call.py", PYTHON)),
                        example(
                                "node",
                                "Node.js",
                                new LoginExample.Snippet("first-call.mjs, run by: node first-call.mjs", NODE)),
                        example(
                                "php",
                                "PHP",
                                new LoginExample.Snippet("first-call.php, run by: php first-call.php", PHP)))
                .map(example -> filledIn(example, appId))
                .toList();
    }

    /**
     * Returns the values that software needs to log in with an App ID, as files.
     *
     * @param hasAppKey whether it logs in with an {@code app_key}, which has a placeholder
     */
    public List<LoginExample.Snippet> settings(String appId, boolean hasAppKey) {
        String environmentKey = hasAppKey ? "\nAPP_KEY=" + KEY_PLACEHOLDER : "";
        String jsonKey = hasAppKey ? ",\n  \"app_key\": \"" + KEY_PLACEHOLDER + "\"" : "";
        return List.of(
                new LoginExample.Snippet(".env", "LOGIN_URL=" + loginUrl + "\nAPP_ID=" + appId + environmentKey),
                new LoginExample.Snippet(
                        "JSON",
                        "{\n  \"login_url\": \"" + loginUrl + "\",\n  \"app_id\": \"" + appId + "\"" + jsonKey
                                + "\n}"));
    }

    private static LoginExample example(String id, String language, LoginExample.Snippet... snippets) {
        return new LoginExample(id, language, List.of(snippets));
    }

    private LoginExample filledIn(LoginExample template, String appId) {
        return new LoginExample(
                template.id(),
                template.language(),
                template.snippets().stream()
                        .map(snippet -> new LoginExample.Snippet(snippet.title(), filledIn(snippet.text(), appId)))
                        .toList());
    }

    private String filledIn(String text, String appId) {
        return text.strip()
                .replace("LOGIN_URL", loginUrl)
                .replace("WHOAMI_URL", whoamiUrl())
                .replace("APP_ID", appId);
    }
}
