package org.merchantaccess.application.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.application.people.PeopleScenario.HOME;
import static org.merchantaccess.application.people.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.people.PeopleScenario.ROOT;
import static org.merchantaccess.application.people.PeopleScenario.right;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.PeopleScenario;
import org.merchantaccess.application.people.account.ChangePassword;
import org.merchantaccess.application.people.memory.InMemoryPeople;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.password.SlowHashes;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.people.session.SessionToken;

/** Sign-in while strangers occupy all slots they can get with slow wrong passwords, from many addresses. */
class SignInDuringGuessingTest {

    private static final String GUESS = "a guess that takes long";
    private static final String ANOTHER = "the moon on a horse";
    private static final ClientAddress ELSEWHERE = Allowlists.address("192.0.2.66");
    private static final ClientAddress LIMITED = Allowlists.address("192.0.2.77");
    private static final int STRANGERS = 8;

    private final MovableClock clock = new MovableClock();
    private final Ports memory = InMemory.ports(clock);
    private final PeoplePorts people = InMemoryPeople.ports(memory);
    private final SlowHashes hashes = new SlowHashes(people.passwordHashes(), GUESS);
    private final MerchantAccess core = MerchantAccess.on(memory, AccessSettings.of(Environment.PRODUCTION));
    private final PeopleAccess access = PeopleAccess.on(people.withPasswordHashes(hashes), Environment.PRODUCTION);
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final Person olga = scenario.joined("olga", Membership.ofOperator());
    private final SessionToken session = scenario.signedIn("olga");
    private final LinkSecret invitation =
            right(scenario.invite("eve", Membership.ofOperator(), ROOT)).secret();
    private final LinkSecret reset;
    private final List<CompletableFuture<Either<SessionFailure, SignIn.Begun>>> strangers = new ArrayList<>();

    SignInDuringGuessingTest() {
        reset = scenario.resetLink(scenario.joined("ben", Membership.ofOperator()))
                .secret();
        for (int i = 0; i < 50; i++) {
            scenario.signIn("other" + i, "guess", LIMITED);
        }
    }

    @BeforeEach
    void strangersTakeAllOpenSlots() throws InterruptedException {
        for (int i = 0; i < STRANGERS; i++) {
            String name = i % 2 == 0 ? "olga" + i : "unknown" + i;
            ClientAddress from = Allowlists.address("192.0.2." + (100 + i));
            strangers.add(CompletableFuture.supplyAsync(
                    () -> scenario.signIn(name, GUESS, from), task -> new Thread(task, "stranger").start()));
        }
        hashes.awaitBegun(1);
    }

    @AfterEach
    void close() {
        hashes.end();
        strangers.forEach(CompletableFuture::join);
        access.close();
        core.close();
    }

    @Test
    @Tag("S77")
    void known_source_signs_in() {
        assertThat(scenario.signIn("olga", PASSWORD, HOME).isRight()).isTrue();
        assertThat(scenario.signIn("ben", PASSWORD, HOME).isRight()).isTrue();
    }

    @Test
    @Tag("S77")
    void signed_in_person_confirms_the_identity_from_any_source() {
        clock.pass(Duration.ofMinutes(6));

        SessionToken proved = right(access.signIn()
                .confirmIdentity()
                .handle(ConfirmIdentity.Command.of(
                        session, new ConfirmIdentity.Given.ByPassword(PresentedPassword.of(PASSWORD)), ELSEWHERE)));

        assertThat(right(scenario.check(proved)).isFresh()).isTrue();
    }

    @Test
    @Tag("S77")
    void signed_in_person_changes_the_password() {
        assertThat(access.account()
                        .changePassword()
                        .handle(ChangePassword.Command.of(
                                session, PresentedPassword.of(PASSWORD), PresentedPassword.of(ANOTHER), ELSEWHERE))
                        .isRight())
                .isTrue();
    }

    @Test
    @Tag("S77")
    void invited_person_joins_and_signs_in() {
        assertThat(scenario.accept(invitation, ANOTHER).isRight()).isTrue();
        assertThat(scenario.signIn("eve", ANOTHER, HOME).isRight()).isTrue();
    }

    @Test
    @Tag("S77")
    void person_resets_the_password_by_link_and_signs_in() {
        assertThat(scenario.accept(reset, ANOTHER).isRight()).isTrue();
        assertThat(scenario.signIn("ben", ANOTHER, HOME).isRight()).isTrue();
    }

    @Test
    @Tag("S77")
    void unknown_source_waits_like_the_strangers() {
        assertThat(scenario.signIn("olga", PASSWORD, ELSEWHERE)).isEqualTo(Either.left(new SessionFailure.Busy()));
    }

    /** Limits are checked first: an attempt that must wait takes no slot. */
    @Test
    @Tag("S19")
    void limited_source_is_refused_before_it_takes_a_slot() {
        assertThat(scenario.signIn("another", PASSWORD, LIMITED).getLeft()).isInstanceOf(SessionFailure.TooSoon.class);
    }

    @Test
    @Tag("P6")
    void known_source_has_its_own_waits() {
        scenario.signIn("olga", "guess", HOME);

        assertThat(scenario.signIn("olga", PASSWORD, HOME))
                .isEqualTo(Either.left(new SessionFailure.TooSoon(Duration.ofSeconds(1))));
        assertThat(right(scenario.check(session)).person()).isEqualTo(olga);
    }
}
