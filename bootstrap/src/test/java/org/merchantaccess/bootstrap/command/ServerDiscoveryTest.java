package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vavr.control.Either;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.bootstrap.fixture.CommandResult;
import org.merchantaccess.bootstrap.fixture.InMemoryEnvironments;
import org.merchantaccess.bootstrap.fixture.TestInstallation;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.bootstrap.server.StartFailure;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.folder.FolderLock;

/** Discovery of the running server. The lock names the holder, {@code control.json} its address; commands need both to match. */
class ServerDiscoveryTest {

    private final InMemoryEnvironments environments = new InMemoryEnvironments();

    @TempDir
    Path folder;

    @Test
    void the_control_file_is_private_to_its_owner_and_deleted_on_stop() throws IOException {
        Path file = site().data().resolve("control.json");

        try (MerchantAccessServer server = site().serve(environments)) {
            JsonNode control = new JsonMapper().readTree(Files.readString(file));
            assertThat(control.path("pid").asLong())
                    .isEqualTo(ProcessHandle.current().pid());
            assertThat(control.path("test").path("address").asText()).matches("http://127\\.0\\.0\\.1:[0-9]+");
            assertThat(control.path("production").path("address").asText())
                    .startsWith("http://127.0.0.1:")
                    .isNotEqualTo(control.path("test").path("address").asText());
            assertThat(control.path("key").asText()).hasSizeGreaterThan(60);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(server.operations()).isNotNull();
        }

        assertThat(file).doesNotExist();
    }

    @Test
    void each_start_generates_another_key() throws IOException {
        String first = keyOfOneStart();

        assertThat(keyOfOneStart()).isNotEqualTo(first);
    }

    private String keyOfOneStart() throws IOException {
        try (MerchantAccessServer server = site().serve(environments)) {
            assertThat(server.operations()).isNotNull();
            return control().path("key").asText();
        }
    }

    @Test
    void a_second_server_does_not_start_and_does_not_disturb_the_first() {
        try (MerchantAccessServer first = site().serve(environments)) {
            Either<StartFailure, MerchantAccessServer> second = site().serve(environments, Set.of(Environment.TEST));

            assertThat(second.getLeft()).isInstanceOf(StartFailure.FolderRefused.class);
            assertThat(first.instance(Environment.TEST).access().isReady()).isTrue();
            assertThat(shell().inTest("merchant", "list").exit()).isZero();
        }
    }

    @Test
    void a_server_that_fails_to_start_releases_the_folder() throws IOException {
        Files.createDirectories(
                site().keys(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path keyFile = Files.writeString(site().keys().resolve("test-management.key"), "no key");
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));

        assertThat(site().serve(environments, Set.of(Environment.TEST)).getLeft())
                .isInstanceOf(StartFailure.NoManagementKey.class);

        assertThat(shell().inTest("merchant", "list").exit()).isZero();
    }

    @Test
    void the_control_file_of_a_killed_server_is_ignored() throws IOException {
        writeControlFile(ProcessHandle.current().pid());

        assertThat(shell().inTest("merchant", "open", "Corner Shop").exit()).isZero();
        assertThat(site().data().resolve("control.json")).doesNotExist();
    }

    @Test
    void an_outdated_control_file_is_ignored_while_another_process_holds_the_folder() throws Exception {
        writeControlFile(ProcessHandle.current().pid() + 1);

        try (FolderLock other = FolderLock.take(site().data(), Instant.now()).get()) {
            CommandResult result = shell().inTest("merchant", "list");

            assertThat(other).isNotNull();
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.err()).contains("Try again").contains("is in use by this very process");
        }
    }

    @Test
    void an_unresponsive_server_is_reported() throws Exception {
        writeControlFile(ProcessHandle.current().pid());

        try (FolderLock dying = FolderLock.take(site().data(), Instant.now()).get()) {
            CommandResult result = shell().inTest("merchant", "list");

            assertThat(dying).isNotNull();
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.err()).contains("no answer").doesNotContain("mac_");
        }
    }

    @Test
    void an_environment_that_is_not_served_is_reported() {
        try (MerchantAccessServer server =
                site().serve(environments, Set.of(Environment.TEST)).get()) {
            CommandResult result = shell().type("merchant", "list", "--environment", "production");

            assertThat(server.operations()).isNotNull();
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.err()).contains("does not serve production");
            assertThat(shell().type("verify-audit").out()).isEqualTo("# test\nhub 1 -\n");
        }
    }

    @Test
    @Tag("S92")
    void a_world_readable_data_folder_is_refused_with_the_remedy() throws IOException {
        Files.createDirectories(site().data());
        Files.setPosixFilePermissions(site().data(), PosixFilePermissions.fromString("rwxr-xr-x"));

        CommandResult result = shell().inTest("merchant", "list");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("chmod 700 " + site().data());
    }

    @Test
    @Tag("S92")
    void a_world_readable_key_folder_is_refused_with_the_remedy() throws IOException {
        Shell onDisk = new Shell(site(), new StoredEnvironments());
        assertThat(onDisk.inTest("merchant", "list").exit()).isZero();
        Files.setPosixFilePermissions(site().keys(), PosixFilePermissions.fromString("rwxr-xr-x"));

        CommandResult result = onDisk.inTest("merchant", "list");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("chmod 700 " + site().keys());
    }

    @Test
    @Tag("S92")
    void a_key_file_in_the_data_folder_is_a_usage_error() {
        CommandResult result = shell().type(
                        "serve",
                        "--check",
                        "--set",
                        "test.management-key-file=" + site().data().resolve("key"));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("test.management-key-file: name a file outside of the data-folder");
    }

    @Test
    @Tag("S92")
    void a_control_file_that_is_a_symbolic_link_is_ignored() throws IOException {
        writeControlFile(ProcessHandle.current().pid());
        Path elsewhere = folder.resolve("elsewhere.json");
        Files.move(site().data().resolve("control.json"), elsewhere);
        Files.createSymbolicLink(site().data().resolve("control.json"), elsewhere);

        try (FolderLock other = FolderLock.take(site().data(), Instant.now()).get()) {
            CommandResult result = shell().inTest("merchant", "list");

            assertThat(other).isNotNull();
            assertThat(result.err()).contains("is in use by this very process");
        }
    }

    @Test
    @Tag("S98")
    void management_keys_and_control_keys_are_valid_on_their_own_listeners_only() throws Exception {
        try (MerchantAccessServer server = site().serve(environments)) {
            String managementKey = Files.readString(site().keys().resolve("test-management.key"))
                    .strip();
            URI control = URI.create(control().path("test").path("address").asText());
            URI hub = server.instance(Environment.TEST).hub();
            String controlKey = control().path("key").asText();

            assertThat(status(hub, "/api/merchants", managementKey)).isEqualTo(200);
            assertThat(status(hub, "/api/management-keys", managementKey)).isEqualTo(404);
            assertThat(status(hub, "/api/merchants", controlKey)).isEqualTo(401);
            assertThat(status(control, "/api/management-keys", controlKey)).isEqualTo(200);
            assertThat(status(control, "/api/management-keys", managementKey)).isEqualTo(401);
            assertThat(status(control, "/api/merchants", managementKey)).isEqualTo(401);
        }
    }

    @Test
    void the_first_management_key_stays_revoked_after_a_restart() throws Exception {
        try (MerchantAccessServer server = site().serve(environments)) {
            assertThat(server.operations()).isNotNull();
            String id = shell().inTest("management-key", "list").row(1).get(0);
            assertThat(shell().inTest("management-key", "revoke", id).exit()).isZero();
        }

        try (MerchantAccessServer server = site().serve(environments)) {
            String key = Files.readString(site().keys().resolve("test-management.key"))
                    .strip();
            assertThat(status(server.instance(Environment.TEST).hub(), "/api/merchants", key))
                    .isEqualTo(401);
        }
    }

    @Test
    void a_demo_leaves_no_file_behind() throws IOException {
        try (MerchantAccessServer demo =
                        MerchantAccessServer.startDemo(site().settings()).get();
                var left = Files.list(folder)) {
            assertThat(demo.operations()).isNotNull();
            assertThat(left).isEmpty();
        }
    }

    private JsonNode control() throws IOException {
        return new JsonMapper().readTree(Files.readString(site().data().resolve("control.json")));
    }

    /** Writes the control file of a server whose port is closed. */
    private void writeControlFile(long pid) throws IOException {
        Files.createDirectories(
                site().data(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(
                site().data().resolve("control.json"),
                "{\"pid\":" + pid + ",\"test\":{\"address\":\"http://127.0.0.1:1\"},\"key\":\"mac_0\"}");
    }

    private static int status(URI site, String path, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.resolve(path))
                .header("Authorization", "Bearer " + key)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private TestInstallation site() {
        return new TestInstallation(folder);
    }

    private Shell shell() {
        return new Shell(site(), environments);
    }
}
