package org.merchantaccess.application.people.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.application.people.PeopleScenario.right;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.TransactionalUseCases;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.allowlist.DisallowAddress;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.DeleteAppCredential;
import org.merchantaccess.application.credential.RenameAppCredential;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.management.ListManagementKeys;
import org.merchantaccess.application.management.RevokeManagementKey;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.merchant.ResumeMerchant;
import org.merchantaccess.application.merchant.SuspendMerchant;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.PeopleScenario;
import org.merchantaccess.application.people.memory.InMemoryPeople;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionToken;

/** P2 and P9 hold for every change, however the use case is called. */
class ChangePermissionsTest {

    private static final Duration TOO_OLD = Session.FRESH.plusMillis(1);

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.PRODUCTION));
    private final PeopleAccess peopleAccess = PeopleAccess.on(InMemoryPeople.ports(ports), Environment.PRODUCTION);
    private final Scenario merchants = Scenario.on(access);
    private final PeopleScenario people = new PeopleScenario(peopleAccess);
    private final MerchantId shop = merchants.open("Corner Shop");
    private final MerchantId bakery = merchants.open("Bakery");
    private final AppId appId = merchants.create(shop, "Payments");
    private final AllowlistEntry entry = merchants.allow(shop, "8.8.8.8");
    private final String keyId;

    ChangePermissionsTest() {
        right(access.management().create().handle(CreateManagementKey.Command.of("key", Scenario.ADA)));
        keyId = right(access.management().list().handle(ListManagementKeys.Query.of()))
                .get(0)
                .id();
    }

    @AfterEach
    void close() {
        peopleAccess.close();
        access.close();
    }

    /** All changes but those of people, with the permission they need. */
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

        boolean isOfOneMerchant() {
            return needed != Permission.CHANGE_MANAGEMENT_KEYS && needed != Permission.OPEN_MERCHANTS;
        }
    }

    /** Authorizes and performs the change in one transaction. */
    private Either<?, ?> make(Change change, Authority by) {
        return access.<Object, Object>atomically(
                unavailable -> unavailable,
                useCases -> change.isOfOneMerchant()
                        ? peopleAccess
                                .authorization()
                                .<Object, Object>authorized(
                                        by,
                                        shop,
                                        change.needed,
                                        failure -> failure,
                                        initiator -> any(made(change, useCases, initiator.actor())))
                        : peopleAccess
                                .authorization()
                                .<Object, Object>authorized(
                                        by,
                                        change.needed,
                                        failure -> failure,
                                        initiator -> any(made(change, useCases, initiator.actor()))));
    }

    private static Either<Object, Object> any(Either<?, ?> outcome) {
        return outcome.bimap(failure -> failure, done -> done);
    }

    private Either<?, ?> made(Change change, TransactionalUseCases useCases, Actor by) {
        Option<ProfileVersion> any = Option.none();
        return switch (change) {
            case CREATE ->
                useCases.credentials()
                        .create()
                        .handle(CreateAppCredential.Command.of(shop, "New", by).withExpected(any));
            case RENAME ->
                useCases.credentials()
                        .rename()
                        .handle(RenameAppCredential.Command.of(shop, appId, "New", by)
                                .withExpected(any));
            case ACTIVATE ->
                useCases.credentials()
                        .activate()
                        .handle(ActivateAppCredential.Command.of(shop, appId, by)
                                .withExpected(any));
            case DELETE ->
                useCases.credentials()
                        .delete()
                        .handle(DeleteAppCredential.Command.of(shop, appId, "DELETE", by)
                                .withExpected(any));
            case REVEAL -> useCases.credentials().reveal().handle(RevealAppKey.Command.of(shop, appId, by));
            case ALLOW ->
                useCases.allowlist()
                        .allow()
                        .handle(AllowAddress.Command.of(shop, "8.8.4.4", "", by).withExpected(any));
            case DISALLOW ->
                useCases.allowlist()
                        .disallow()
                        .handle(DisallowAddress.Command.of(shop, entry.id(), by).withExpected(any));
            case OPEN -> useCases.merchants().open().handle(OpenMerchantProfile.Command.of("New", by));
            case SUSPEND ->
                useCases.merchants()
                        .suspend()
                        .handle(SuspendMerchant.Command.of(shop, by).withExpected(any));
            case RESUME ->
                useCases.merchants()
                        .resume()
                        .handle(ResumeMerchant.Command.of(shop, by).withExpected(any));
            case CREATE_KEY -> useCases.management().create().handle(CreateManagementKey.Command.of("new", by));
            case REVOKE_KEY -> useCases.management().revoke().handle(RevokeManagementKey.Command.of(keyId, by));
        };
    }

    @ParameterizedTest
    @EnumSource
    @Tag("P2")
    void person_may_make_exactly_the_changes_of_the_role(Change change) {
        for (Role role : Role.values()) {
            Membership membership = role.isMerchantRole() ? Membership.in(shop, role) : Membership.ofOperator();
            Person person = people.joined(role.word(), membership);
            boolean isAllowed = person.may(change.needed) || person.mayIn(shop, change.needed);

            Either<?, ?> outcome = make(change, people.by(person));

            assertThat(isNotAllowed(outcome))
                    .as("%s by %s: %s", change, role, outcome)
                    .isEqualTo(!isAllowed);
        }
    }

    private static boolean isNotAllowed(Either<?, ?> outcome) {
        return outcome.isLeft() && outcome.getLeft() instanceof AuthorizationFailure.NotAllowed;
    }

    @ParameterizedTest
    @EnumSource
    @Tag("P9")
    void rejects_an_old_proof_where_a_fresh_one_is_needed(Change change) {
        SessionToken session = sessionWithRightTo(change);
        clock.pass(TOO_OLD);
        boolean isNeeded = change.needed.needsFreshProof(Environment.PRODUCTION);

        Either<?, ?> outcome = make(change, PeopleScenario.by(session));

        assertThat(outcome.isLeft()).as("%s", outcome).isEqualTo(isNeeded);
        if (isNeeded) {
            assertThat(outcome.getLeft()).isEqualTo(new AuthorizationFailure.NotFresh());
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("P9")
    void fresh_proof_permits_every_change_of_the_role(Change change) {
        SessionToken session = sessionWithRightTo(change);
        clock.pass(Session.FRESH);

        assertThat(make(change, PeopleScenario.by(session)).isRight()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("P7")
    void rejects_changes_of_an_ended_session(Change change) {
        SessionToken session = sessionWithRightTo(change);
        clock.pass(Session.IDLE);

        assertThat(make(change, PeopleScenario.by(session)))
                .isEqualTo(Either.left(new AuthorizationFailure.NotSignedIn()));
    }

    @ParameterizedTest
    @EnumSource
    void instance_may_make_every_change(Change change) {
        assertThat(make(change, PeopleScenario.ROOT).isRight()).isTrue();
    }

    /** The existence of a merchant is not disclosed to a manager of another one. */
    @ParameterizedTest
    @EnumSource(names = {"CREATE", "RENAME", "ACTIVATE", "DELETE", "REVEAL", "ALLOW", "DISALLOW", "SUSPEND", "RESUME"})
    @Tag("S56")
    void other_merchants_are_reported_as_unknown(Change change) {
        people.joined("mia", Membership.in(bakery, Role.MANAGER));

        assertThat(make(change, PeopleScenario.by(people.signedIn("mia"))))
                .isEqualTo(Either.left(new AuthorizationFailure.UnknownMerchant(shop)));
    }

    @Test
    @Tag("P9")
    void refused_reveal_and_refused_changes_leave_no_trace() {
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
    @Tag("R13")
    void audit_entry_names_the_person_of_the_session() {
        SessionToken session = sessionWithRightTo(Change.ACTIVATE);

        make(Change.ACTIVATE, PeopleScenario.by(session));

        assertThat(merchants.audit(shop).get(0).actor().name()).isEqualTo("person@example.com");
        assertThat(merchants.audit(shop).get(0).actor().from()).isEqualTo(PeopleScenario.HOME);
    }

    private SessionToken sessionWithRightTo(Change change) {
        people.joined(
                "person",
                change.needed.isMerchantScoped() ? Membership.in(shop, Role.MANAGER) : Membership.ofOperator());
        return people.signedIn("person");
    }
}
