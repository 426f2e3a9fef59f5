package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.bootstrap.fixture.CommandProcess;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/** With {@code log-format=json}, every output line is a JSON record, even if the start fails. */
@Tag("slow")
@Timeout(240)
class JsonOnStandardErrorTest {

    private static final String JSON = " --set log-format=json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "serve --no-such-option, Unknown option",
        "serv, Unmatched argument",
        "serve --set test.api=localhost:1 --set no.such=1, no.such: there is no such setting",
        "serve --set test.api-certificate=a.pem --set test.api-certificate-key=b.pem, a.pem cannot be read",
    })
    void an_error_of_a_command_is_one_record(String command, String message) throws Exception {
        CommandProcess.Output output = new CommandProcess(folder).type(command + JSON);

        List<JsonNode> records = records(output.err());
        assertThat(output.exit()).isNotZero();
        assertThat(records.get(records.size() - 1).get("message").textValue()).contains(message);
        assertThat(errors(output.err())).hasSize(1);
    }

    @Test
    void the_log_format_applies_from_every_source_of_settings() throws Exception {
        Files.writeString(folder.resolve("a.properties"), "log-format=json\nno.such=1\n");

        assertThat(errors(new CommandProcess(folder)
                        .type("serve --settings a.properties")
                        .err()))
                .hasSize(1);
        assertThat(errors(new CommandProcess(folder)
                        .with("MERCHANT_ACCESS_LOG_FORMAT", "json")
                        .type("serve --check --set no.such=1")
                        .err()))
                .hasSize(1);
    }

    @Test
    void a_failed_start_and_a_broken_log_configuration_are_records() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandProcess.Output output = new CommandProcess(folder)
                    .withJvm("-Dlogback.configurationFile=no-such.xml")
                    .type("serve --environment test --set test.hub=127.0.0.1:0 --set operations=127.0.0.1:0"
                            + " --set test.api=127.0.0.1:" + taken.getLocalPort() + JSON);

            assertThat(output.exit()).isEqualTo(1);
            assertThat(records(output.err() + output.out()))
                    .anySatisfy(record -> assertThat(record.get("message").textValue())
                            .contains("Cannot listen on 127.0.0.1:" + taken.getLocalPort(), "another port"));
        }
    }

    @Test
    void announcements_of_a_server_are_records() throws Exception {
        CompletableFuture<String> invitation = new CompletableFuture<>();
        try (ServingProcess server = ServingProcess.on(
                new TestInstallation(folder),
                ServingProcess.STARTS_FAST,
                line -> {
                    if (line.contains("user add")) {
                        invitation.complete(line);
                    }
                },
                "--set",
                "log-format=json",
                "--set",
                "test.hub-url=https://hub.example.com:8443",
                "--set",
                "test.api-url=https://api.example.com")) {
            assertThat(server.operations()).hasScheme("http");
            assertThat(server.api()).hasToString("https://api.example.com");
            assertThat(MAPPER.readTree(
                                    invitation.orTimeout(30, TimeUnit.SECONDS).join())
                            .get("message")
                            .textValue())
                    .endsWith("user add you@example.com --role operator --environment test --set data-folder="
                            + folder.resolve("data") + " --set key-folder=" + folder.resolve("keys"));
            server.stop();
            assertThat(records(server.output()))
                    .hasSizeGreaterThan(3)
                    .anyMatch(record ->
                            record.get("message").textValue().equals("test: Hub https://hub.example.com:8443"));
        }
    }

    private static List<JsonNode> errors(String text) {
        return records(text).stream()
                .filter(record -> record.get("level").textValue().equals("error"))
                .toList();
    }

    private static List<JsonNode> records(String text) {
        return text.lines().map(JsonOnStandardErrorTest::parsed).toList();
    }

    private static JsonNode parsed(String line) {
        try {
            JsonNode record = MAPPER.readTree(line);
            assertThat(record.isObject()).as(line).isTrue();
            return record;
        } catch (JsonProcessingException noJson) {
            throw new UncheckedIOException(line, (IOException) noJson);
        }
    }
}
