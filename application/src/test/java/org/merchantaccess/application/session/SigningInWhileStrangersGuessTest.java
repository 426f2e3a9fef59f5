package org.merchantaccess.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.application.PeopleScenario.HOME;
import static org.merchantaccess.application.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.PeopleScenario.ROOT;
import static org.merchantaccess.application.PeopleScenario.right;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.PeopleScenario;
import org.merchantaccess.application.account.SlowHashes;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.domain.people.SessionToken;

/** Strangers verify wrong passwords that take for ever, in as many slots as they get, from as many addresses as they like. */
class SigningInWhileStrangersGuessTest {

    private static final String GUESS = "a guess that takes long";
    private static final String ANOTHER = "the moon on a horse";
    private static final ClientAddress ELSEWHERE = Allowlists.address("192.0.2.66");
    private static final ClientAddress LIMITED = Allowlists.address("192.0.2.77");
    private static final int STRANGERS = 8;

    private final MovableClock clock = new MovableClock();
    private final Ports memory = InMemory.ports(clock);
    private final SlowHashes hashes = new SlowHashes(memory.people().passwordHashes(), GUESS);
    private final MerchantAccess access =
            MerchantAccess.on(memory.with(memory.people().with(hashes)), AccessSettings.of(Environment.PRODUCTION));
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final Person olga = scenario.joined("olga", Membership.ofOperator());
    private final SessionToken session = scenario.signedIn("olga");
    private final LinkSecret invitation =
            right(scenario.invite("eve", Membership.ofOperator(), ROOT)).secret();
    private final LinkSecret reset;
    private final List<CompletableFuture<Either<SessionFailure, SignIn.Begun>>> strangers = new ArrayList<>();

    SigningInWhileStrangersGuessTest() {
        reset = scenario.resetLink(scenario.joined("ben", Membership.ofOperator()))
                .secret();
        for (int i = 0; i < 50; i++) {
            scenario.signIn("other" + i, "guess", LIMITED);
        }
    }

    @BeforeEach
    void strangersTakeAllTheyCanGet() throws InterruptedException {
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
    }

    @Test
    void s77_a_right_sign_in_from_a_known_source_goes_on() {
        assertThat(scenario.signIn("olga", PASSWORD, HOME).isRight()).isTrue();
        assertThat(scenario.signIn("ben", PASSWORD, HOME).isRight()).isTrue();
    }

    @Test
    void s77_a_person_who_is_signed_in_goes_on_proving_who_they_are_from_wherever_they_are() {
        clock.pass(Duration.ofMinutes(6));

        SessionToken proved = right(access.sessions()
                .confirmIdentity()
                .handle(new ConfirmIdentity.Command(
                        session, new ConfirmIdentity.Given.ByPassword(PresentedPassword.of(PASSWORD)), ELSEWHERE)));

        assertThat(right(scenario.check(proved)).isFresh()).isTrue();
    }

    @Test
    void s77_a_person_who_is_signed_in_goes_on_changing_the_password() {
        assertThat(access.sessions()
                        .changePassword()
                        .handle(new ChangePassword.Command(
                                session, PresentedPassword.of(PASSWORD), PresentedPassword.of(ANOTHER), ELSEWHERE))
                        .isRight())
                .isTrue();
    }

    @Test
    void s77_who_joins_by_a_link_goes_on_and_signs_in_from_there() {
        assertThat(scenario.accept(invitation, ANOTHER).isRight()).isTrue();
        assertThat(scenario.signIn("eve", ANOTHER, HOME).isRight()).isTrue();
    }

    @Test
    void s77_who_resets_the_password_by_a_link_goes_on_and_signs_in_from_there() {
        assertThat(scenario.accept(reset, ANOTHER).isRight()).isTrue();
        assertThat(scenario.signIn("ben", ANOTHER, HOME).isRight()).isTrue();
    }

    @Test
    void s77_a_right_sign_in_from_an_unknown_source_waits_like_the_strangers() {
        assertThat(scenario.signIn("olga", PASSWORD, ELSEWHERE)).isEqualTo(Either.left(new SessionFailure.Busy()));
    }

    /** Limits come first: an attempt that has to wait takes no slot. */
    @Test
    void s19_an_attempt_from_a_limited_source_is_refused_before_it_asks_for_a_slot() {
        assertThat(scenario.signIn("another", PASSWORD, LIMITED).getLeft()).isInstanceOf(SessionFailure.TooSoon.class);
    }

    @Test
    void p6_the_waits_of_a_known_source_are_its_own() {
        scenario.signIn("olga", "guess", HOME);

        assertThat(scenario.signIn("olga", PASSWORD, HOME))
                .isEqualTo(Either.left(new SessionFailure.TooSoon(Duration.ofSeconds(1))));
        assertThat(right(scenario.check(session)).person()).isEqualTo(olga);
    }
}
