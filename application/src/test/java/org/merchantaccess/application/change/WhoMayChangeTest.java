package org.merchantaccess.application.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.application.PeopleScenario.right;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.PeopleScenario;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.allowlist.DisallowAddress;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.DeleteAppCredential;
import org.merchantaccess.application.credential.RenameAppCredential;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.management.ListManagementKeys;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.application.management.RevokeManagementKey;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.merchant.ResumeMerchant;
import org.merchantaccess.application.merchant.SuspendMerchant;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.Version;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionToken;

/** P2 and P9 hold for every change, whichever way the use case is reached. */
class WhoMayChangeTest {

    private static final Duration TOO_OLD = Session.FRESH.plusMillis(1);

    private final MovableClock clock = new MovableClock();
    private final MerchantAccess access =
            MerchantAccess.on(InMemory.ports(clock), AccessSettings.of(Environment.PRODUCTION));
    private final Scenario merchants = Scenario.on(access);
    private final PeopleScenario people = new PeopleScenario(access);
    private final MerchantId shop = merchants.open("Corner Shop");
    private final MerchantId bakery = merchants.open("Bakery");
    private final AppId appId = merchants.create(shop, "Payments");
    private final AllowlistEntry entry = merchants.allow(shop, "8.8.8.8");
    private final String keyId;

    WhoMayChangeTest() {
        right(access.management().create().handle(new CreateManagementKey.Command("key", Option.none(), Scenario.ADA)));
        keyId = right(access.management().list().handle(new ListManagementKeys.Query()))
                .get(0)
                .id();
    }

    @AfterEach
    void close() {
        access.close();
    }

    /** Each change there is, but for those of people, with what it needs. */
    enum Change {
        CREATE(Permission.CHANGE_APP_IDS),
        RENAME(Permission.CHANGE_APP_IDS),
        ACTIVATE(Permission.ACTIVATE_APP_IDS),
        DELETE(Permission.DELETE_APP_IDS),
        REVEAL(Permission.REVEAL_APP_KEYS),
        ALLOW(Permission.CHANGE_ALLOWLIST),
        DISALLOW(Permission.CHANGE_ALLOWLIST),
        OPEN(Permission.OPEN_MERCHANTS),
        SUSPEND(Permission.SUSPEND_MERCHANTS),
        RESUME(Permission.SUSPEND_MERCHANTS),
        CREATE_KEY(Permission.CHANGE_MANAGEMENT_KEYS),
        REVOKE_KEY(Permission.CHANGE_MANAGEMENT_KEYS);

        private final Permission needed;

        Change(Permission needed) {
            this.needed = needed;
        }

        boolean isOfKeys() {
            return needed == Permission.CHANGE_MANAGEMENT_KEYS;
        }
    }

    private Either<?, ?> make(Change change, Authority by) {
        Option<Version> any = Option.none();
        return switch (change) {
            case CREATE -> access.credentials().create().handle(new CreateAppCredential.Command(shop, "New", any, by));
            case RENAME ->
                access.credentials().rename().handle(new RenameAppCredential.Command(shop, appId, "New", any, by));
            case ACTIVATE ->
                access.credentials().activate().handle(new ActivateAppCredential.Command(shop, appId, any, by));
            case DELETE ->
                access.credentials().delete().handle(new DeleteAppCredential.Command(shop, appId, "DELETE", any, by));
            case REVEAL -> access.credentials().reveal().handle(new RevealAppKey.Command(shop, appId, by));
            case ALLOW -> access.allowlist().allow().handle(new AllowAddress.Command(shop, "8.8.4.4", "", any, by));
            case DISALLOW ->
                access.allowlist().disallow().handle(new DisallowAddress.Command(shop, entry.id(), any, by));
            case OPEN -> access.merchants().open().handle(new OpenMerchantProfile.Command("New", by));
            case SUSPEND -> access.merchants().suspend().handle(new SuspendMerchant.Command(shop, any, by));
            case RESUME -> access.merchants().resume().handle(new ResumeMerchant.Command(shop, any, by));
            case CREATE_KEY ->
                access.management().create().handle(new CreateManagementKey.Command("new", Option.none(), by));
            case REVOKE_KEY -> access.management().revoke().handle(new RevokeManagementKey.Command(keyId, by));
        };
    }

    @ParameterizedTest
    @EnumSource
    void p2_a_person_makes_the_changes_of_the_own_role_and_no_other(Change change) {
        for (Role role : Role.values()) {
            Membership membership = role.isOfAMerchant() ? Membership.in(shop, role) : Membership.ofOperator();
            Person person = people.joined(role.word(), membership);
            boolean isAllowed = person.may(change.needed) || person.mayIn(shop, change.needed);

            Either<?, ?> outcome = make(change, people.by(person));

            assertThat(isNotAllowed(outcome))
                    .as("%s by %s: %s", change, role, outcome)
                    .isEqualTo(!isAllowed);
        }
    }

    private static boolean isNotAllowed(Either<?, ?> outcome) {
        return outcome.isLeft()
                && (outcome.getLeft() instanceof ChangeFailure.NotAllowed
                        || outcome.getLeft() instanceof ManagementFailure.NotAllowed);
    }

    @ParameterizedTest
    @EnumSource
    void p9_an_old_proof_makes_no_change_that_needs_a_fresh_one(Change change) {
        SessionToken session = sessionWithRightTo(change);
        clock.pass(TOO_OLD);
        boolean isNeeded = change.needed.needsFreshProof(Environment.PRODUCTION);

        Either<?, ?> outcome = make(change, PeopleScenario.by(session));

        assertThat(outcome.isLeft()).as("%s", outcome).isEqualTo(isNeeded);
        if (isNeeded) {
            assertThat(outcome.getLeft())
                    .isEqualTo(change.isOfKeys() ? new ManagementFailure.NotFresh() : new ChangeFailure.NotFresh<>());
        }
    }

    @ParameterizedTest
    @EnumSource
    void p9_a_fresh_proof_makes_every_change_of_the_role(Change change) {
        SessionToken session = sessionWithRightTo(change);
        clock.pass(Session.FRESH);

        assertThat(make(change, PeopleScenario.by(session)).isRight()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void p7_an_ended_session_makes_no_change(Change change) {
        SessionToken session = sessionWithRightTo(change);
        clock.pass(Session.IDLE);

        assertThat(make(change, PeopleScenario.by(session)))
                .isEqualTo(Either.left(
                        change.isOfKeys() ? new ManagementFailure.NotSignedIn() : new ChangeFailure.NotSignedIn<>()));
    }

    @ParameterizedTest
    @EnumSource
    void the_instance_makes_every_change(Change change) {
        assertThat(make(change, Scenario.ADA).isRight()).isTrue();
    }

    /** A manager of another merchant does not learn that there is such a merchant. */
    @ParameterizedTest
    @EnumSource(names = {"CREATE", "RENAME", "ACTIVATE", "DELETE", "REVEAL", "ALLOW", "DISALLOW", "SUSPEND", "RESUME"})
    void s56_the_merchants_of_others_are_unknown(Change change) {
        people.joined("mia", Membership.in(bakery, Role.MANAGER));

        assertThat(make(change, PeopleScenario.by(people.signedIn("mia"))))
                .isEqualTo(Either.left(new ChangeFailure.UnknownMerchant<>(shop)));
    }

    @Test
    void p9_a_key_that_is_not_shown_leaves_no_entry_and_a_refused_change_no_trace() {
        SessionToken session = sessionWithRightTo(Change.REVEAL);
        clock.pass(TOO_OLD);
        int entries = merchants.audit(shop).size();

        make(Change.REVEAL, PeopleScenario.by(session));
        make(Change.ACTIVATE, PeopleScenario.by(session));
        make(Change.DELETE, PeopleScenario.by(session));

        assertThat(merchants.audit(shop)).hasSize(entries);
        assertThat(merchants.profile(shop).credentials().active()).isEmpty();
        assertThat(merchants.profile(shop).credentials().all()).hasSize(1);
    }

    @Test
    void r13_the_audit_entry_names_the_person_of_the_session() {
        SessionToken session = sessionWithRightTo(Change.ACTIVATE);

        make(Change.ACTIVATE, PeopleScenario.by(session));

        assertThat(merchants.audit(shop).get(0).actor().name()).isEqualTo("person@example.com");
        assertThat(merchants.audit(shop).get(0).actor().from()).isEqualTo(PeopleScenario.HOME);
    }

    private SessionToken sessionWithRightTo(Change change) {
        people.joined(
                "person",
                change.needed.isWithinAMerchant() ? Membership.in(shop, Role.MANAGER) : Membership.ofOperator());
        return people.signedIn("person");
    }
}
