package org.merchantaccess.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.bootstrap.server.Instance;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.settings.SettingsReader;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;

/** End-to-end scenario of switching App IDs, to be read from top to bottom. */
class AMerchantSwitchesAppIdsTest {

    private static MerchantAccessServer server;

    @BeforeAll
    static void startServer() {
        Settings settings = SettingsReader.read(SettingSources.none()).get();
        server = MerchantAccessServer.startDemo(settings.withInternalAddresses().onAnyPorts())
                .get();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void a_merchant_switches_app_ids_and_sees_the_refused_requests() {
        Operator operator = operatorIn(Environment.TEST);
        Software software = new Software(server.instance(Environment.TEST));
        Software elsewhere = new Software(server.instance(Environment.PRODUCTION));
        Software.Keys first = operator.create("First");
        Software.Keys second = operator.create("Second");

        // A new App ID is not active, so its login is refused.
        Reply refused = software.logIn(first);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body())
                .isEqualTo("{\"status\":\"error\",\"error_type\":\"unauthorized\",\"title\":\"Authentication with the"
                        + " API failed, please check your details and try again.\",\"instance\":\"/v1/login\"}");

        // The first is set to active, logs in and calls.
        assertThat(operator.activate(first).status()).isEqualTo(200);
        String firstToken = software.tokenFor(first);
        assertThat(software.call(firstToken).status()).isEqualTo(200);
        assertThat(software.call(firstToken).text("app_id")).isEqualTo(first.appId());

        // The second is set to active: the next call with the first one's token and its next login are refused.
        assertThat(operator.activate(second).status()).isEqualTo(200);
        Reply refusedCall = software.call(firstToken);
        assertThat(refusedCall.status()).isEqualTo(401);
        assertThat(software.logIn(first)).isEqualTo(refused);
        String secondToken = software.tokenFor(second);
        assertThat(software.call(secondToken).text("app_id")).isEqualTo(second.appId());

        // The first is set to active again. New tokens are valid; the old one stays invalid.
        assertThat(operator.activate(first).status()).isEqualTo(200);
        assertThat(software.call(software.tokenFor(first)).status()).isEqualTo(200);
        assertThat(software.call(firstToken)).isEqualTo(refusedCall);
        assertThat(software.call(secondToken)).isEqualTo(refusedCall);

        // The active one cannot be deleted. The other can; its login is then refused like an unknown one.
        assertThat(operator.delete(first).status()).isEqualTo(409);
        assertThat(operator.delete(second).status()).isEqualTo(204);
        assertThat(software.logIn(second)).isEqualTo(refused);

        // Credentials of test are refused in production.
        assertThat(elsewhere.logIn(first)).isEqualTo(refused);

        // A wrong key gets the same response.
        assertThat(software.logIn(new Software.Keys(first.appId(), second.appKey())))
                .isEqualTo(refused);

        // A suspended merchant is refused until it is resumed, and then needs a new token.
        String beforeSuspension = software.tokenFor(first);
        operator.suspend();
        assertThat(software.call(beforeSuspension)).isEqualTo(refusedCall);
        assertThat(software.logIn(first)).isEqualTo(refused);
        operator.resume();
        assertThat(software.call(beforeSuspension)).isEqualTo(refusedCall);

        // The address is removed from the allowlist: the next call is refused.
        String lastToken = software.tokenFor(first);
        assertThat(software.call(lastToken).status()).isEqualTo(200);
        assertThat(operator.disallowEverything().status()).isEqualTo(204);
        assertThat(software.call(lastToken)).isEqualTo(refusedCall);
        assertThat(software.logIn(first)).isEqualTo(refused);

        // The caller always got the same response. The merchant's list gives the causes.
        assertThat(operator.refusals().texts("cause"))
                .contains(
                        "not_active",
                        "token_superseded",
                        "deleted",
                        "wrong_app_key",
                        "suspended",
                        "address_not_allowed");

        // The audit trail has every change, newest first.
        assertThat(operator.audit().texts("action"))
                .containsExactly(
                        "address_disallowed",
                        "merchant_resumed",
                        "merchant_suspended",
                        "app_id_deleted",
                        "app_id_activated",
                        "app_id_activated",
                        "app_id_activated",
                        "app_key_revealed",
                        "app_id_created",
                        "app_key_revealed",
                        "app_id_created",
                        "address_allowed",
                        "merchant_opened");
    }

    private static Operator operatorIn(Environment environment) {
        Instance instance = server.instance(environment);
        ManagementKey key = instance.access()
                .management()
                .create()
                .handle(CreateManagementKey.Command.of("story", new Actor("operator", new ClientAddress(0, 1))))
                .get();
        return Operator.ofNewMerchant(instance, key.text());
    }
}
