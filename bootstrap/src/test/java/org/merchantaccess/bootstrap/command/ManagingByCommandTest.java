package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.audit.ReadAudit;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.bootstrap.environment.OpenInstance;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.fixture.CommandResult;
import org.merchantaccess.bootstrap.fixture.InMemoryEnvironments;
import org.merchantaccess.bootstrap.fixture.TestInstallation;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;

/** Management commands, with and without a running server. */
@ParameterizedClass
@EnumSource(ChannelKind.class)
class ManagingByCommandTest {

    private final ChannelKind channelKind;
    private final InMemoryEnvironments environments = new InMemoryEnvironments();

    @TempDir
    Path folder;

    private TestInstallation site;
    private Shell shell;
    private AutoCloseable prepared;

    ManagingByCommandTest(ChannelKind channelKind) {
        this.channelKind = channelKind;
    }

    @BeforeEach
    void prepare() {
        site = new TestInstallation(folder);
        shell = new Shell(site, environments);
        prepared = channelKind.prepare(site, environments);
    }

    @AfterEach
    void clear() throws Exception {
        prepared.close();
    }

    @Test
    void a_merchant_is_opened_listed_suspended_and_resumed() {
        CommandResult opened = shell.inTest("merchant", "open", "Corner Shop");
        assertThat(opened.exit()).isZero();
        assertThat(opened.row(0)).containsExactly("MERCHANT_ID", "NAME");
        String merchant = opened.row(1).get(0);

        assertThat(shell.inTest("merchant", "list").row(1)).containsExactly(merchant, "Corner Shop", "open");
        assertThat(shell.inTest("merchant", "suspend", merchant).row(1))
                .containsExactly(merchant, "Corner Shop", "suspended");
        assertThat(shell.inTest("merchant", "resume", merchant).row(1))
                .containsExactly(merchant, "Corner Shop", "open");
    }

    @Test
    void an_app_id_is_created_renamed_activated_revealed_and_deleted() {
        String merchant = openMerchant();
        String first = shell.inTest("app", "create", merchant, "First").row(1).get(0);
        CommandResult second = shell.inTest("app", "create", merchant, "Second");
        assertThat(second.row(1)).endsWith("Second", "inactive");

        assertThat(shell.inTest("app", "rename", merchant, first, "Till (Main)").row(1))
                .containsExactly(first, "Till (Main)", "inactive");
        assertThat(shell.inTest("app", "activate", merchant, first).row(1)).startsWith(first, "Till (Main)", "active");
        assertThat(shell.inTest("app", "reveal", merchant, first).row(1).get(1)).matches("mat_[0-9A-Za-z]{28}");
        assertThat(shell.inTest("app", "delete", merchant, second.row(1).get(0), "--confirm", "DELETE"))
                .isEqualTo(new CommandResult(0, "App ID " + second.row(1).get(0) + " is deleted.\n", ""));
        assertThat(shell.inTest("app", "list", merchant).out().lines()).hasSize(2);
    }

    @Test
    void an_address_is_allowed_and_removed_again() {
        String merchant = openMerchant();

        CommandResult added = shell.inTest("allow", "add", merchant, "203.0.114.0/24", "--label", "head office");

        assertThat(added.row(1)).endsWith("203.0.114.0/24", "head office");
        String entry = added.row(1).get(0);
        assertThat(shell.inTest("allow", "list", merchant).row(1)).startsWith(entry, "203.0.114.0/24", "head office");
        assertThat(shell.inTest("allow", "remove", merchant, entry))
                .isEqualTo(new CommandResult(0, "Entry " + entry + " is removed.\n", ""));
        assertThat(shell.inTest("allow", "list", merchant).out().lines()).hasSize(1);
    }

    @Test
    void a_management_key_is_shown_once_and_revoked() {
        CommandResult created = shell.inTest("management-key", "create", "till");

        assertThat(created.row(1).get(2)).matches("mmt_[0-9A-Za-z]{32}");
        String id = created.row(1).get(0);
        assertThat(shell.inTest("management-key", "list", "--filter", "till").row(1))
                .startsWith(id, "till")
                .endsWith("-");
        assertThat(shell.inTest("management-key", "revoke", id).row(1).get(2)).startsWith("20");
        assertThat(shell.inTest("management-key", "list", "--filter", "till")
                        .row(1)
                        .get(4))
                .startsWith("20");
    }

    @Test
    @Tag("R15")
    void a_public_key_is_registered_from_a_file() throws Exception {
        String merchant = openMerchant();
        String appId = shell.inTest("app", "create", merchant, "Till").row(1).get(0);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        Path file = folder.resolve("till.pem");
        Files.writeString(
                file,
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(
                                        generator.generateKeyPair().getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");

        CommandResult registered = shell.inTest(
                "app-key", "register", merchant, appId, "--public-key", file.toString(), "--grace", "PT0S");

        assertThat(registered.out()).startsWith("Key 2 is the current key: the registered public key.\n");
        assertThat(shell.inTest("app", "show", merchant, appId).out()).contains("KIND", "FINGERPRINT", "public_key");
        CommandResult refused = shell.inTest("app-key", "reveal", merchant, appId, "2");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("Key 2 is a public key.");
    }

    @Test
    void the_secret_of_a_resource_server_is_shown_once() {
        CommandResult added = shell.inTest("resource-server", "add", "orders");

        assertThat(added.row(0)).containsExactly("CLIENT_ID", "NAME", "CLIENT_SECRET");
        String id = added.row(1).get(0);
        String secret = added.row(1).get(2);
        assertThat(secret).matches("mrt_[0-9A-Za-z]{32}");
        CommandResult listed = shell.inTest("resource-server", "list");
        assertThat(listed.row(1)).startsWith(id, "orders");
        assertThat(listed.out()).doesNotContain(secret);
        assertThat(shell.inTest("resource-server", "remove", id))
                .isEqualTo(new CommandResult(0, "Resource server " + id + " is removed.\n", ""));
        assertThat(shell.inTest("resource-server", "list").out().lines()).hasSize(1);
    }

    @Test
    void a_merchant_of_one_environment_is_unknown_in_the_other() {
        String merchant = openMerchant();

        CommandResult elsewhere = shell.type("app", "list", merchant, "--environment", "production");

        assertThat(elsewhere.exit()).isEqualTo(1);
        assertThat(elsewhere.out()).isEmpty();
        assertThat(elsewhere.err()).contains("Refused in production").contains("Check the ids");
    }

    @Test
    void a_refusal_names_the_cause_and_the_remedy() {
        String merchant = openMerchant();
        shell.inTest("app", "create", merchant, "Till");

        CommandResult refused = shell.inTest("app", "create", merchant, "TILL");

        assertThat(refused).isEqualTo(new CommandResult(1, "", """
                        Refused in test: There was a conflict when trying to complete your request.
                          app_name: The App Name must be unique. Please choose another value.
                        """));
    }

    @Test
    @Tag("R2")
    void an_app_name_may_contain_a_typographic_apostrophe() {
        String merchant = openMerchant();

        assertThat(shell.inTest("app", "create", merchant, "O’Brien").row(1)).endsWith("O'Brien", "inactive");

        assertThat(shell.inTest("app", "list", merchant, "--filter", "O’Brien").row(1))
                .contains("O'Brien");
        assertThat(shell.inTest("app", "create", merchant, "O'BRIEN").err())
                .contains("The App Name must be unique. Please choose another value.");
    }

    @Test
    void a_list_is_printed_page_by_page() {
        for (String name : new String[] {"Alpha", "Beta", "Gamma"}) {
            shell.inTest("merchant", "open", name);
        }

        assertThat(shell.inTest("merchant", "list", "--limit", "2").out()).contains("2 of 3. For more: --offset 2");
        assertThat(shell.inTest("merchant", "list", "--limit", "2", "--offset", "2")
                        .out()
                        .lines())
                .hasSize(2);
        assertThat(shell.inTest("merchant", "list", "--filter", "bet").row(1)).contains("Beta");
        assertThat(shell.inTest("merchant", "list", "--limit", "101").err())
                .contains("limit: ")
                .contains("100");
    }

    @Test
    void json_output_is_the_unchanged_response_of_the_api() {
        String merchant = openMerchant();

        assertThat(shell.inTest("merchant", "suspend", merchant, "--json").out())
                .isEqualTo(
                        "{\"merchant_id\":\"" + merchant + "\",\"name\":\"Corner Shop\",\"standing\":\"suspended\"}\n");
    }

    @Test
    void an_id_cannot_change_the_path_of_the_call() {
        for (String id : new String[] {"", "..", "../merchants", "a/b", "a b", "%2e", "mer_x?limit=1", "é"}) {
            assertThat(shell.inTest("app", "list", id).err()).as(id).contains("Unable to find");
        }
    }

    @Test
    @Tag("S91")
    void the_audit_trail_names_the_command_line() {
        MerchantId merchant = new MerchantId(openMerchant());

        try (OpenInstance open = environments
                .open(site.settings(), Environment.TEST, Restored.REFUSED)
                .get()) {
            AuditEntry entry = open.access()
                    .audit()
                    .read()
                    .handle(ReadAudit.Query.of(merchant, PageRequest.first()))
                    .get()
                    .items()
                    .get(0);
            assertThat(entry.actor().name()).isEqualTo("command line");
            assertThat(entry.actor().from()).hasToString("127.0.0.1");
        }
    }

    @Test
    @Tag("S87")
    void keys_are_printed_only_by_commands_that_reveal_them() {
        String merchant = openMerchant();
        String appId = shell.inTest("app", "create", merchant, "Till").row(1).get(0);
        String appKey = shell.inTest("app", "reveal", merchant, appId).row(1).get(1);
        CommandResult created = shell.inTest("management-key", "create", "till");
        String managementKey = created.row(1).get(2);

        for (String[] command : new String[][] {
            {"app", "list", merchant, "--json"},
            {"app", "activate", merchant, appId},
            {"app", "rename", merchant, appId, "Other"},
            {"management-key", "list", "--json"},
            {"management-key", "revoke", created.row(1).get(0)},
            {"merchant", "list", "--json"},
            {"rotate-keys", "--json"},
            {"verify-audit"}
        }) {
            CommandResult result = shell.inTest(command);
            assertThat(result.exit()).as(command[0]).isZero();
            assertThat(result.out() + result.err()).doesNotContain(appKey, managementKey, "mac_");
        }
    }

    private String openMerchant() {
        return shell.inTest("merchant", "open", "Corner Shop").row(1).get(0);
    }
}
