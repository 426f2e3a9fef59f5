package org.merchantaccess.application.people.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.application.people.PeopleScenario.HOME;
import static org.merchantaccess.application.people.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.people.PeopleScenario.ROOT;
import static org.merchantaccess.application.people.PeopleScenario.right;

import io.vavr.control.Either;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.PeopleScenario;
import org.merchantaccess.application.people.memory.InMemoryPeople;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.signin.ConfirmIdentity;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.password.PasswordHash;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.people.password.SignInFailures;
import org.merchantaccess.domain.people.secondfactor.SecondFactor;
import org.merchantaccess.domain.people.secondfactor.TotpSecret;
import org.merchantaccess.domain.people.session.SessionToken;

class PasswordChecksTest {

    private static final String ANOTHER = "the moon on a horse";
    private static final ClientAddress ELSEWHERE = Allowlists.address("192.0.2.66");
    private static final ClientAddress A_CAFE = Allowlists.address("192.0.2.99");

    private final MovableClock clock = new MovableClock();
    private final Ports memory = InMemory.ports(clock);
    private final Store store = Store.of(memory);
    private final PeoplePorts kept = InMemoryPeople.ports(memory);
    private final InterleavedPasswordHashes hashes = new InterleavedPasswordHashes(kept.passwordHashes());
    private final FragileTransactions transactions =
            new FragileTransactions(memory.store().transactions());
    private final MerchantAccess core = MerchantAccess.on(memory, AccessSettings.of(Environment.TEST));
    private final PeopleAccess access =
            PeopleAccess.on(kept.withPasswordHashes(hashes).withTransactions(transactions), Environment.TEST);
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final Person olga = scenario.joined("olga", Membership.ofOperator());

    @AfterEach
    void close() {
        access.close();
        core.close();
    }

    @Test
    @Tag("P6")
    void failures_from_any_unknown_source_count_together() {
        for (int i = 0; i < 3; i++) {
            scenario.signIn("olga", "guess", ELSEWHERE);
            clock.pass(SignInFailures.LONGEST);
        }
        scenario.signIn("olga", "guess", ELSEWHERE);

        assertThat(scenario.signIn("olga", PASSWORD, A_CAFE))
                .isEqualTo(Either.left(new SessionFailure.TooSoon(Duration.ofSeconds(15))));
    }

    @Test
    @Tag("P6")
    void failures_are_deleted_after_an_hour() {
        scenario.signIn("unknown", "guess", ELSEWHERE);
        clock.pass(SignInFailures.RESET_AFTER);
        scenario.signIn("another", "guess", ELSEWHERE);
        assertThat(failuresOf("unknown@example.com")).isEqualTo(1);

        clock.pass(Duration.ofMillis(1));
        scenario.signIn("olga", "guess", ELSEWHERE);

        assertThat(failuresOf("unknown@example.com")).isZero();
        assertThat(failuresOf("another@example.com")).isEqualTo(1);
    }

    private int failuresOf(String key) {
        return store.commit(() -> kept.attempts().failuresOf(Sha256.hex(key)).count());
    }

    @Test
    void right_password_replaces_an_outdated_hash() {
        PasswordHash better = PasswordHash.of("current cost");
        hashes.findBetter(better);

        scenario.signIn("olga", "guess", HOME);
        assertThat(passwordOf(olga)).isNotEqualTo(better);
        clock.pass(SignInFailures.LONGEST);
        scenario.signedIn("olga");

        assertThat(passwordOf(olga)).isEqualTo(better);
    }

    private PasswordHash passwordOf(Person person) {
        return store.commit(() -> kept.people().passwordOf(person.id()).get());
    }

    @Test
    @Tag("S79")
    void rejects_a_password_changed_during_verification() {
        LinkSecret reset = scenario.resetLink(olga).secret();
        hashes.next(() -> right(scenario.accept(reset, ANOTHER)));

        assertThat(scenario.signIn("olga", PASSWORD, HOME))
                .isEqualTo(Either.left(new SessionFailure.WrongCredentials()));
    }

    @Test
    @Tag("P10")
    void concurrent_use_of_a_link_succeeds_once() {
        LinkSecret invitation =
                right(scenario.invite("eve", Membership.ofOperator(), ROOT)).secret();
        hashes.next(() -> right(scenario.accept(invitation, ANOTHER)));

        assertThat(scenario.accept(invitation, PASSWORD)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
        assertThat(scenario.signIn("eve", ANOTHER, HOME).isRight()).isTrue();
    }

    @Test
    @Tag("P4")
    void second_of_two_concurrent_invitations_needs_the_new_password() {
        LinkSecret first =
                right(scenario.invite("eve", Membership.ofOperator(), ROOT)).secret();
        MerchantId shop = Scenario.on(core).open("Corner Shop");
        LinkSecret second = right(scenario.invite("eve", Membership.in(shop, Role.MANAGER), ROOT))
                .secret();
        hashes.next(() -> right(scenario.accept(first, ANOTHER)));

        assertThat(scenario.accept(second, PASSWORD)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));

        assertThat(right(scenario.accept(second, ANOTHER)).roleIn(shop)).contains(Role.MANAGER);
    }

    @Test
    void store_outage_hides_whether_the_password_was_wrong() {
        LinkSecret more = invitedToTheShop();

        hashes.next(transactions::cutOff);
        assertThat(scenario.signIn("olga", "guess", HOME))
                .isEqualTo(Either.left(new SessionFailure.StoreUnavailable()));
        transactions.recover();
        clock.pass(SignInFailures.LONGEST);
        hashes.next(transactions::cutOff);
        assertThat(scenario.accept(more, "guess")).isEqualTo(Either.left(new PeopleFailure.StoreUnavailable()));
    }

    @Test
    @Tag("P6")
    void failed_acceptance_of_an_invitation_causes_a_wait() {
        LinkSecret more = invitedToTheShop();
        assertThat(scenario.accept(more, "guess")).isEqualTo(Either.left(new PeopleFailure.WrongPassword()));

        assertThat(scenario.accept(more, PASSWORD))
                .isEqualTo(Either.left(new PeopleFailure.TooSoon(Duration.ofSeconds(1))));
    }

    /** An interrupted thread does not wait for a slot. The next attempt of the caller is processed normally. */
    @Test
    @Tag("S77")
    void interrupted_thread_reports_busy() {
        LinkSecret reset = scenario.resetLink(olga).secret();

        Thread.currentThread().interrupt();
        assertThat(scenario.signIn("olga", PASSWORD, HOME)).isEqualTo(Either.left(new SessionFailure.Busy()));
        assertThat(scenario.accept(reset, ANOTHER)).isEqualTo(Either.left(new PeopleFailure.Busy()));
        assertThat(Thread.interrupted()).isTrue();

        assertThat(scenario.accept(reset, ANOTHER).isRight()).isTrue();
    }

    @Test
    @Tag("P9")
    void second_factor_turned_on_during_verification_requires_its_code() {
        SessionToken token = scenario.signedIn("olga");
        SessionToken elsewhere = scenario.signedIn("olga");
        hashes.next(() -> store.write(() -> kept.secondFactors()
                .keep(
                        olga.id(),
                        SecondFactor.begun(TotpSecret.of(new byte[TotpSecret.LENGTH]))
                                .usedAt(1))));

        assertThat(access.signIn()
                        .confirmIdentity()
                        .handle(ConfirmIdentity.Command.of(
                                token, new ConfirmIdentity.Given.ByPassword(PresentedPassword.of(PASSWORD)), HOME)))
                .isEqualTo(Either.left(new SessionFailure.CodeNeeded()));

        assertThat(scenario.check(token).isRight()).isTrue();
        assertThat(scenario.check(elsewhere).isRight()).isTrue();
    }

    /** Returns an invitation of Olga, who already has an account. */
    private LinkSecret invitedToTheShop() {
        Membership manager = Membership.in(Scenario.on(core).open("Corner Shop"), Role.MANAGER);
        return right(scenario.invite("olga", manager, ROOT)).secret();
    }
}
