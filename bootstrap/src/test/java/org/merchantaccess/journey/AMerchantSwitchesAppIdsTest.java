package org.merchantaccess.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.bootstrap.server.Instance;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.settings.SettingsReader;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;

/** The story of the whole: read it from top to bottom. */
class AMerchantSwitchesAppIdsTest {

    private static MerchantAccessServer server;

    @BeforeAll
    static void both_environments_are_served() {
        Settings settings = SettingsReader.read(SettingSources.none()).get();
        server = MerchantAccessServer.startDemo(settings.withInternalAddresses().onAnyPorts())
                .get();
    }

    @AfterAll
    static void nobody_is_served_any_more() {
        server.close();
    }

    @Test
    void a_merchant_switches_app_ids_and_finds_out_who_was_refused() {
        Operator operator = operatorIn(Environment.TEST);
        Software software = new Software(server.instance(Environment.TEST));
        Software elsewhere = new Software(server.instance(Environment.PRODUCTION));
        Software.Keys first = operator.create("First");
        Software.Keys second = operator.create("Second");

        // A new App ID is not active, and so it cannot log in.
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

        // The second is set to active: the very next call with the first one's token is refused, and so is its login.
        assertThat(operator.activate(second).status()).isEqualTo(200);
        Reply refusedCall = software.call(firstToken);
        assertThat(refusedCall.status()).isEqualTo(401);
        assertThat(software.logIn(first)).isEqualTo(refused);
        String secondToken = software.tokenFor(second);
        assertThat(software.call(secondToken).text("app_id")).isEqualTo(second.appId());

        // The first is set to active again. Its new tokens are good; the old one does not come back to life.
        assertThat(operator.activate(first).status()).isEqualTo(200);
        assertThat(software.call(software.tokenFor(first)).status()).isEqualTo(200);
        assertThat(software.call(firstToken)).isEqualTo(refusedCall);
        assertThat(software.call(secondToken)).isEqualTo(refusedCall);

        // The active one cannot be deleted, the other can, and then it is as if it never was.
        assertThat(operator.delete(first).status()).isEqualTo(409);
        assertThat(operator.delete(second).status()).isEqualTo(204);
        assertThat(software.logIn(second)).isEqualTo(refused);

        // Keys of test are refused in production like any others.
        assertThat(elsewhere.logIn(first)).isEqualTo(refused);

        // A wrong key is refused like everything else.
        assertThat(software.logIn(new Software.Keys(first.appId(), second.appKey())))
                .isEqualTo(refused);

        // A suspended merchant is kept out until it is resumed, and then needs a new token.
        String beforeSuspension = software.tokenFor(first);
        operator.suspend();
        assertThat(software.call(beforeSuspension)).isEqualTo(refusedCall);
        assertThat(software.logIn(first)).isEqualTo(refused);
        operator.resume();
        assertThat(software.call(beforeSuspension)).isEqualTo(refusedCall);

        // The address is taken off the allowlist: the very next call is refused.
        String lastToken = software.tokenFor(first);
        assertThat(software.call(lastToken).status()).isEqualTo(200);
        assertThat(operator.disallowEverything().status()).isEqualTo(204);
        assertThat(software.call(lastToken)).isEqualTo(refusedCall);
        assertThat(software.logIn(first)).isEqualTo(refused);

        // The caller was told one thing each time. The merchant is told what was the matter.
        assertThat(operator.refusals().texts("cause"))
                .contains(
                        "not_active",
                        "token_superseded",
                        "deleted",
                        "wrong_app_key",
                        "suspended",
                        "address_not_allowed");

        // And every change is written down, newest first.
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
                .handle(new CreateManagementKey.Command(
                        "story", Option.none(), new Actor("operator", new ClientAddress(0, 1))))
                .get();
        return Operator.ofNewMerchant(instance, key.text());
    }
}
