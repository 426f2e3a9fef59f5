package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.OpenedMerchant;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;
import org.merchantaccess.http.hub.example.LoginExample;
import org.merchantaccess.http.hub.example.LoginExamples;

/** Runs the examples of the Hub at a real server, with nothing but their placeholders replaced. */
@Tag("slow")
final class LoginExamplesTest {

    @TempDir
    private static Path folder;

    private static ServingProcess server;
    private static OpenedMerchant merchant;

    @BeforeAll
    static void start_a_server_with_a_merchant() throws IOException {
        server = ServingProcess.on(new TestInstallation(folder), ServingProcess.STARTS_FAST);
        merchant = OpenedMerchant.by(Management.of(server), "Corner Shop", "127.0.0.1");
    }

    @AfterAll
    static void stop_the_server() {
        server.close();
    }

    @Test
    void curl_logs_in_and_makes_a_call() throws Exception {
        List<LoginExample.Snippet> commands = example("curl").snippets();

        String login = output("sh", "-c", withKey(commands.get(0)));
        assertThat(login).contains("\"token_type\":\"Bearer\"");
        String token = login.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");

        assertIsOfMerchant(output("sh", "-c", commands.get(1).text().replace(LoginExamples.TOKEN_PLACEHOLDER, token)));
    }

    @Test
    void java_logs_in_and_makes_a_call() throws Exception {
        assertIsOfMerchant(outputOf(
                "java", Path.of(System.getProperty("java.home"), "bin", "java").toString(), "FirstCall.java"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"python,python3,first_call.py", "node,node,first-call.mjs", "php,php,first-call.php"})
    void another_language_logs_in_and_makes_a_call(String id, String runtime, String file) throws Exception {
        assumeTrue(isInstalled(runtime), runtime + " is not installed");

        assertIsOfMerchant(outputOf(id, runtime, file));
    }

    private static void assertIsOfMerchant(String output) {
        assertThat(output).contains(merchant.id(), merchant.appId(), "\"address\":\"127.0.0.1\"");
    }

    private static LoginExample example(String id) {
        String loginUrl = server.api().resolve("/v1/login").toString();
        return new LoginExamples(loginUrl)
                .with(merchant.appId()).stream()
                        .filter(example -> example.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    private static String withKey(LoginExample.Snippet snippet) {
        return snippet.text().replace(LoginExamples.KEY_PLACEHOLDER, merchant.appKey());
    }

    /** Saves and runs a program under the name that its title gives. */
    private static String outputOf(String id, String runtime, String file) throws IOException, InterruptedException {
        LoginExample.Snippet program = example(id).snippets().get(0);
        assertThat(program.title()).startsWith(file).endsWith(" " + file);
        Files.writeString(folder.resolve(file), withKey(program));
        return output(runtime, file);
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static boolean isInstalled(String runtime) {
        return Stream.of(System.getenv("PATH"))
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
                .anyMatch(each -> Files.isExecutable(Path.of(each, runtime)));
    }
}
