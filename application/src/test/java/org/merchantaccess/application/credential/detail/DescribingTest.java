package org.merchantaccess.application.credential.detail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialDetails;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.BearerToken;

class DescribingTest {

    private final MerchantAccess access = MerchantAccess.inMemory(new MovableClock());
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void a_new_app_id_names_its_creator() {
        assertThat(details()).isEqualTo(CredentialDetails.createdBy("Ada"));
    }

    @Test
    void a_description_and_an_owner_are_kept_with_the_creator() {
        BearerToken token = scenario.logIn(shop);

        Scenario.done(describes("Tills in Žižkov 👟", "Payments team"));

        assertThat(details()).isEqualTo(CredentialDetails.restored("Tills in Žižkov 👟", "Payments team", "Ada"));
        assertThat(scenario.calls(token, shop.address()).isRight()).isTrue();
    }

    @Test
    void both_can_be_emptied_again() {
        Scenario.done(describes("Tills", "Payments team"));

        Scenario.done(describes("", ""));

        assertThat(details()).isEqualTo(CredentialDetails.createdBy("Ada"));
    }

    @Test
    void they_may_have_200_and_100_characters() {
        assertThat(describes("👟".repeat(200), "👟".repeat(100)).isRight()).isTrue();
        MerchantProfile before = scenario.profile(shop.id());

        assertThat(describes("x".repeat(201), "")).isEqualTo(refused(new CredentialFailure.InvalidDescription()));
        assertThat(describes("", "x".repeat(101))).isEqualTo(refused(new CredentialFailure.InvalidOwner()));

        assertThat(scenario.profile(shop.id())).isEqualTo(before);
    }

    @Test
    void texts_that_cannot_be_printed_in_one_line_are_refused() {
        assertThat(describes("two\nlines", "")).isEqualTo(refused(new CredentialFailure.InvalidDescription()));
        assertThat(describes("", "\u0007")).isEqualTo(refused(new CredentialFailure.InvalidOwner()));
    }

    @Test
    void the_same_texts_again_change_nothing() {
        Scenario.done(describes("Tills", "Payments team"));
        MerchantProfile before = scenario.profile(shop.id());
        int entries = scenario.audit(shop.id()).size();

        Scenario.done(describes("Tills", "Payments team"));

        assertThat(scenario.profile(shop.id())).isEqualTo(before);
        assertThat(scenario.audit(shop.id())).hasSize(entries);
    }

    @Test
    void an_unknown_app_id_is_refused() {
        assertThat(describes(Credentials.UNKNOWN, "Tills", ""))
                .isEqualTo(refused(new CredentialFailure.UnknownAppId(Credentials.UNKNOWN)));
    }

    @Test
    @Tag("R13")
    void a_new_description_is_audited() {
        Scenario.done(describes("Tills", "Payments team"));

        AuditEntry newest = scenario.audit(shop.id()).get(0);
        assertThat(newest.action().text()).isEqualTo("app_id_described");
        assertThat(newest.subject()).isEqualTo(shop.appId().text());
        assertThat(newest.detail()).contains("Tills").contains("Payments team");
    }

    private CredentialDetails details() {
        return scenario.credential(shop.id(), shop.appId()).details();
    }

    private Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> describes(
            String description, String owner) {
        return describes(shop.appId(), description, owner);
    }

    private Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> describes(
            AppId appId, String description, String owner) {
        return access.details()
                .describe()
                .handle(DescribeAppCredential.Command.of(shop.id(), appId, description, owner, Scenario.ADA));
    }

    private static Either<ChangeFailure<CredentialFailure>, ?> refused(CredentialFailure reason) {
        return Either.left(new ChangeFailure.Refused<>(reason));
    }
}
