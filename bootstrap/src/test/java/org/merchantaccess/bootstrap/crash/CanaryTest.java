package org.merchantaccess.bootstrap.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.bootstrap.command.Shell;
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.bootstrap.fixture.CommandResult;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.journey.Http;
import org.merchantaccess.journey.Reply;
import org.merchantaccess.persistence.sqlite.SqliteStore;
import org.merchantaccess.persistence.sqlite.StoreFiles;

/** Searches all files and logs byte by byte for every kind of secret. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("slow")
class CanaryTest {

    private static final Pattern KEY_LINE = Pattern.compile("(?:audit|sealing\\.\\d+|pepper\\.\\d+)=(.*)");
    private static final Pattern ONE_START_KEY = Pattern.compile("\"key\":\"([^\"]+)\"");
    private static final int SEED = 32;

    private final Canaries canaries = new Canaries();
    private final StringBuilder logs = new StringBuilder();

    private Path folder;
    private TestInstallation site;
    private Shell shell;
    private byte[] control;

    @BeforeAll
    void useEveryFeature(@TempDir Path empty) throws IOException {
        folder = empty;
        site = new TestInstallation(folder);
        shell = new Shell(site, new StoredEnvironments());
        try (ServingProcess server = ServingProcess.on(
                site, List.of("-Dlog.level=trace", "-XX:TieredStopAtLevel=1"), "--set", "log-level=trace")) {
            Management management = Management.of(server);
            canaries.add("first management key", server.managementKey());
            rememberKeyFile();
            useEverything(server, management, "before");
            control = Files.readAllBytes(site.data().resolve("control.json"));
            Matcher key = ONE_START_KEY.matcher(new String(control, UTF_8));
            assertThat(key.find()).isTrue();
            canaries.add("one-start key", key.group(1));
            canaries.add("one-start key", HexFormat.of().parseHex(key.group(1).substring("mac_".length())));
            note(shell.type("rotate-keys"));
            rememberKeyFile();
            useEverything(server, management, "after");
            note(shell.inTest("verify-store"));
            note(shell.inTest("backup", folder.resolve("backup").toString()));
            server.kill();
            logs.append(server.output());
        }
        copyRemainingFiles();
        rememberSigningKeys();
        note(shell.inTest("verify-audit"));
    }

    private void useEverything(ServingProcess server, Management management, String when) {
        Http api = new Http(server.api());
        TrackedMerchant merchant =
                new TrackedMerchant(management.open("Corner Shop " + when).text("merchant_id"));
        merchant.make(Change.allow("127.0.0.1/32"), management);
        String appId = merchant.make(Change.create("Till"), management).text("app_id");
        String appKey = merchant.make(Change.reveal(appId), management).text("app_key");
        canaries.add("app key", appKey);
        canaries.add("app key without checksum", appKey.substring(4, 26));
        refusedLogin(api, appId, appKey);
        merchant.make(Change.activate(appId), management);
        String token = logIn(api, appId, appKey).text("access_token");
        canaries.add("token", token);
        String signature = token.substring(token.lastIndexOf('.') + 1);
        canaries.add("token's signature", signature);
        canaries.add("token's signature", Base64.getUrlDecoder().decode(signature));
        call(api, token, 200);
        call(api, token.substring(0, token.length() - 8), 401);
        refusedLogin(api, "00000000", appKey);
        refusedLogin(api, appId, appKey.substring(0, 31) + "!");
        brokenLogins(api, appId, appKey);
        useSecondAppId(management, merchant, api, token);
        manageByCommand();
    }

    /** Uses and deletes a second App ID. Its key must be erased, and tokens of its predecessor are refused. */
    private void useSecondAppId(Management management, TrackedMerchant merchant, Http api, String token) {
        String other = merchant.make(Change.create("Web"), management).text("app_id");
        String key = merchant.make(Change.reveal(other), management).text("app_key");
        canaries.add("deleted app key", key);
        merchant.make(Change.rename(other, "Web shop"), management);
        merchant.make(Change.activate(other), management);
        canaries.add("another token", logIn(api, other, key).text("access_token"));
        call(api, token, 401);
        String third = merchant.make(Change.create("Third"), management).text("app_id");
        merchant.make(Change.activate(third), management);
        merchant.make(Change.delete(other), management);
        refusedLogin(api, other, key);
    }

    private void brokenLogins(Http api, String appId, String appKey) {
        logs.append(brokenLogin(api, "{\"app_id\":\"" + appId + "\",\"app_key\":\"" + appKey + "\""));
        logs.append(brokenLogin(api, "{\"app_id\":\"" + appId + "\",\"app_key\":\"" + appKey + "x\"}"));
        // The response repeats the unknown parameter to its sender, so it is not searched.
        brokenLogin(api, "{\"" + appKey + "\":\"" + appId + "\"}");
        Reply reply = api.send("GET", "/v1/login?app_key=" + appKey, "");
        assertThat(reply.status()).isEqualTo(405);
        logs.append(reply);
    }

    private static Reply brokenLogin(Http api, String body) {
        Reply reply = api.send("POST", "/v1/login", body);
        assertThat(reply.status()).isEqualTo(400);
        return reply;
    }

    private void manageByCommand() {
        CommandResult created = shell.inTest("management-key", "create", "Till software", "--json");
        Matcher key = Pattern.compile("mmt_\\w+").matcher(created.out());
        assertThat(key.find()).as("%s", created).isTrue();
        canaries.add("management key", key.group());
        CommandResult invited = shell.inTest("user", "add", "olga@example.com", "--role", "operator", "--json");
        Matcher link = Pattern.compile("/link/(\\w{43})").matcher(invited.out());
        assertThat(link.find()).as("%s", invited).isTrue();
        canaries.add("one-time link", link.group(1));
        note(shell.inTest("user", "list"));
        note(shell.inTest("management-key", "list"));
        note(shell.inTest("merchant", "list"));
    }

    private void refusedLogin(Http api, String appId, String appKey) {
        Reply reply = api.send("POST", "/v1/login", login(appId, appKey));
        assertThat(reply.status()).isEqualTo(401);
        logs.append(reply);
    }

    private static Reply logIn(Http api, String appId, String appKey) {
        Reply reply = api.send("POST", "/v1/login", login(appId, appKey));
        assertThat(reply.status()).isEqualTo(200);
        return reply;
    }

    private static String login(String appId, String appKey) {
        return "{\"app_id\":\"" + appId + "\",\"app_key\":\"" + appKey + "\"}";
    }

    private void call(Http api, String token, int expected) {
        Reply reply = api.send("GET", "/v1/whoami", "", "Authorization", "Bearer " + token);
        assertThat(reply.status()).isEqualTo(expected);
        logs.append(reply);
    }

    private void note(CommandResult result) {
        assertThat(result.exit()).as("%s", result).isZero();
        logs.append(result.out()).append(result.err());
    }

    private void rememberKeyFile() throws IOException {
        for (String line : Files.readAllLines(site.keys().resolve("test.keys"))) {
            Matcher key = KEY_LINE.matcher(line);
            if (key.matches()) {
                canaries.add("key file", Base64.getDecoder().decode(key.group(1)));
            }
        }
    }

    /** Copies the files of the killed server, including the write-ahead log, which a regular close would delete. */
    private void copyRemainingFiles() throws IOException {
        Files.createDirectory(folder.resolve("left"));
        for (String file : List.of("test.db", "test.db-wal", "test.db-shm", "lock")) {
            Files.copy(site.data().resolve(file), folder.resolve("left").resolve(file));
        }
    }

    private void rememberSigningKeys() {
        StoreFiles files = StoreFiles.in(site.data(), site.keys(), Environment.TEST);
        try (SqliteStore store = SqliteStore.open(
                        files, Environment.TEST, false, new RandomIdentifiers(), Clock.systemUTC())
                .get()) {
            for (SigningKey key : store.signingKeys().trusted()) {
                byte[] encoded = key.privateKey();
                canaries.add("signing key", Arrays.copyOfRange(encoded, encoded.length - SEED, encoded.length));
            }
        }
    }

    @Test
    @Tag("S83")
    void no_secret_is_in_the_data_or_its_backups() throws IOException {
        assertThat(folder.resolve("backup").resolve("test.db")).exists();
        Files.deleteIfExists(site.data().resolve("control.json"));
        assertThat(canaries.foundBelow(site.data())).isEmpty();
        assertThat(canaries.foundBelow(folder.resolve("left"))).isEmpty();
        assertThat(canaries.foundBelow(folder.resolve("backup"))).isEmpty();
    }

    @Test
    @Tag("S83")
    void no_secret_is_in_the_restore_journal() throws IOException {
        Path journal = site.keys().resolve("test.journal");
        assertThat(canaries.foundIn("restore journal", Files.readAllBytes(journal)))
                .isEmpty();
    }

    @Test
    @Tag("S87")
    void no_secret_is_in_trace_logs_or_in_refusals() {
        assertThat(logs).contains("TRACE", "DEBUG");
        assertThat(canaries.foundIn("logs", logs.toString().getBytes(UTF_8))).isEmpty();
    }

    @Test
    @Tag("S87")
    void the_search_finds_secrets_where_they_are_allowed() throws IOException {
        assertThat(canaries.count()).isGreaterThan(20);
        assertThat(canaries.foundBelow(site.keys())).anyMatch(found -> found.contains("key file"));
        assertThat(canaries.foundIn("control.json", control)).anyMatch(found -> found.contains("one-start key"));
        String claims = Base64.getEncoder()
                .encodeToString(("ab" + control.length + new String(control, UTF_8)).getBytes(UTF_8));
        assertThat(canaries.foundIn("base64", claims.getBytes(UTF_8))).isNotEmpty();
    }
}
