package org.merchantaccess.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.application.PeopleScenario.HOME;
import static org.merchantaccess.application.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.PeopleScenario.ROOT;
import static org.merchantaccess.application.PeopleScenario.right;

import io.vavr.control.Either;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.PeopleScenario;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.PeopleFailure;
import org.merchantaccess.application.port.FragileTransactions;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.application.session.ConfirmIdentity;
import org.merchantaccess.application.session.SessionFailure;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.PasswordHash;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.SecondFactor;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.domain.people.SignInFailures;
import org.merchantaccess.domain.people.TotpSecret;

class PasswordChecksTest {

    private static final String ANOTHER = "the moon on a horse";
    private static final ClientAddress ELSEWHERE = Allowlists.address("192.0.2.66");
    private static final ClientAddress A_CAFE = Allowlists.address("192.0.2.99");

    private final MovableClock clock = new MovableClock();
    private final Ports memory = InMemory.ports(clock);
    private final Store store = Store.of(memory);
    private final WhileHashing hashes = new WhileHashing(memory.people().passwordHashes());
    private final FragileTransactions transactions = new FragileTransactions(memory.transactions());
    private final MerchantAccess access = MerchantAccess.on(
            memory.with(memory.people().with(hashes)).with(transactions), AccessSettings.of(Environment.TEST));
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final Person olga = scenario.joined("olga", Membership.ofOperator());

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void p6_from_where_nobody_signed_in_before_failures_of_others_count() {
        for (int i = 0; i < 3; i++) {
            scenario.signIn("olga", "guess", ELSEWHERE);
            clock.pass(SignInFailures.LONGEST);
        }
        scenario.signIn("olga", "guess", ELSEWHERE);

        assertThat(scenario.signIn("olga", PASSWORD, A_CAFE))
                .isEqualTo(Either.left(new SessionFailure.TooSoon(Duration.ofSeconds(15))));
    }

    @Test
    void p6_what_failed_more_than_an_hour_ago_is_kept_no_longer() {
        scenario.signIn("nobody", "guess", ELSEWHERE);
        clock.pass(SignInFailures.FORGOTTEN_AFTER);
        scenario.signIn("somebody", "guess", ELSEWHERE);
        assertThat(failuresOf("nobody@example.com")).isEqualTo(1);

        clock.pass(Duration.ofMillis(1));
        scenario.signIn("olga", "guess", ELSEWHERE);

        assertThat(failuresOf("nobody@example.com")).isZero();
        assertThat(failuresOf("somebody@example.com")).isEqualTo(1);
    }

    private int failuresOf(String key) {
        return store.commit(
                () -> store.people().attempts().failuresOf(Sha256.hex(key)).count());
    }

    @Test
    void with_the_right_password_a_hash_of_former_days_is_replaced() {
        PasswordHash better = PasswordHash.of("of today's cost");
        hashes.findBetter(better);

        scenario.signIn("olga", "guess", HOME);
        assertThat(passwordOf(olga)).isNotEqualTo(better);
        clock.pass(SignInFailures.LONGEST);
        scenario.signedIn("olga");

        assertThat(passwordOf(olga)).isEqualTo(better);
    }

    private PasswordHash passwordOf(Person person) {
        return store.commit(
                () -> store.people().people().passwordOf(person.id()).get());
    }

    @Test
    void s79_a_password_that_is_changed_while_it_is_verified_signs_nobody_in() {
        LinkSecret reset = scenario.resetLink(olga).secret();
        hashes.next(() -> right(scenario.accept(reset, ANOTHER)));

        assertThat(scenario.signIn("olga", PASSWORD, HOME))
                .isEqualTo(Either.left(new SessionFailure.WrongCredentials()));
    }

    @Test
    void p10_of_two_who_come_by_one_link_at_once_one_has_come() {
        LinkSecret invitation =
                right(scenario.invite("eve", Membership.ofOperator(), ROOT)).secret();
        hashes.next(() -> right(scenario.accept(invitation, ANOTHER)));

        assertThat(scenario.accept(invitation, PASSWORD)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
        assertThat(scenario.signIn("eve", ANOTHER, HOME).isRight()).isTrue();
    }

    @Test
    void p4_of_two_invitations_taken_up_at_once_the_second_finds_an_account_whose_password_it_does_not_prove() {
        LinkSecret first =
                right(scenario.invite("eve", Membership.ofOperator(), ROOT)).secret();
        MerchantId shop = Scenario.on(access).open("Corner Shop");
        LinkSecret second = right(scenario.invite("eve", Membership.in(shop, Role.MANAGER), ROOT))
                .secret();
        hashes.next(() -> right(scenario.accept(first, ANOTHER)));

        assertThat(scenario.accept(second, PASSWORD)).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));

        assertThat(right(scenario.accept(second, ANOTHER)).roleIn(shop)).contains(Role.MANAGER);
    }

    @Test
    void where_the_store_is_lost_over_a_wrong_password_nobody_is_told_that_it_was_wrong() {
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
    void p6_who_fails_over_an_invitation_waits_as_for_signing_in() {
        LinkSecret more = invitedToTheShop();
        assertThat(scenario.accept(more, "guess")).isEqualTo(Either.left(new PeopleFailure.WrongPassword()));

        assertThat(scenario.accept(more, PASSWORD))
                .isEqualTo(Either.left(new PeopleFailure.TooSoon(Duration.ofSeconds(1))));
    }

    /** A thread that is told to stop does not wait for its turn, and whoever it worked for may come again. */
    @Test
    void s77_who_is_told_to_stop_while_waiting_is_busy() {
        LinkSecret reset = scenario.resetLink(olga).secret();

        Thread.currentThread().interrupt();
        assertThat(scenario.signIn("olga", PASSWORD, HOME)).isEqualTo(Either.left(new SessionFailure.Busy()));
        assertThat(scenario.accept(reset, ANOTHER)).isEqualTo(Either.left(new PeopleFailure.Busy()));
        assertThat(Thread.interrupted()).isTrue();

        assertThat(scenario.accept(reset, ANOTHER).isRight()).isTrue();
    }

    @Test
    void p9_a_second_factor_turned_on_while_the_password_is_verified_asks_for_its_code() {
        SessionToken token = scenario.signedIn("olga");
        SessionToken elsewhere = scenario.signedIn("olga");
        hashes.next(() -> store.write(() -> store.people()
                .secondFactors()
                .keep(
                        olga.id(),
                        SecondFactor.begun(TotpSecret.of(new byte[TotpSecret.LENGTH]))
                                .usedAt(1))));

        assertThat(access.sessions()
                        .confirmIdentity()
                        .handle(new ConfirmIdentity.Command(
                                token, new ConfirmIdentity.Given.ByPassword(PresentedPassword.of(PASSWORD)), HOME)))
                .isEqualTo(Either.left(new SessionFailure.CodeNeeded()));

        assertThat(scenario.check(token).isRight()).isTrue();
        assertThat(scenario.check(elsewhere).isRight()).isTrue();
    }

    /** Olga, who has an account. */
    private LinkSecret invitedToTheShop() {
        Membership manager = Membership.in(Scenario.on(access).open("Corner Shop"), Role.MANAGER);
        return right(scenario.invite("olga", manager, ROOT)).secret();
    }
}
