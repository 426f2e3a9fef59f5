package org.merchantaccess.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.merchantaccess.application.PeopleScenario.HOME;
import static org.merchantaccess.application.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.PeopleScenario.right;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.PeopleScenario;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.FailedSignInCounts.FailedSignInCount;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionStage;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.domain.people.TotpSecret;

class SecondFactorTest {

    private static final int STEP = 30;
    private static final ClientAddress ON_THE_ROAD = Allowlists.address("192.0.2.99");
    private static final ClientAddress ELSEWHERE = Allowlists.address("192.0.2.66");

    private final MovableClock clock = new MovableClock();
    private final MerchantAccess access = MerchantAccess.inMemory(clock);
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final Person olga;
    private final SessionToken session;
    private final TotpSecret secret;

    SecondFactorTest() {
        olga = scenario.joined("olga", Membership.ofOperator());
        session = scenario.signedIn("olga");
        secret = right(begin()).secret();
    }

    @AfterEach
    void close() {
        access.close();
    }

    /** RFC 6238, appendix B, the last six digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void codes_are_those_of_rfc_6238(long seconds, String code) {
        TotpSecret ofTheRfc = TotpSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

        assertThat(TotpCodes.code(ofTheRfc, seconds / STEP)).isEqualTo(code);
    }

    @Test
    void s82_no_code_is_asked_for_before_the_first_was_typed() {
        assertThat(right(scenario.signIn("olga", PASSWORD, HOME)).stage()).isEqualTo(SessionStage.SIGNED_IN);
    }

    @Test
    void s82_once_it_is_on_the_password_alone_opens_nothing() {
        turnOn();

        SignIn.Begun begun = right(scenario.signIn("olga", PASSWORD, HOME));

        assertThat(begun.stage()).isEqualTo(SessionStage.AWAITING_CODE);
        assertThat(scenario.check(begun.token())).isEqualTo(Either.left(new SessionFailure.NoSession()));
    }

    @Test
    void s73_s82_with_the_code_one_is_signed_in_under_another_token() {
        turnOn();
        SessionToken awaiting = awaiting();

        SessionToken token = right(enter(awaiting, codeOf(0)));

        assertThat(right(scenario.check(token)).isFresh()).isTrue();
        assertThat(scenario.check(awaiting).isLeft()).isTrue();
        assertThat(enter(awaiting, codeOf(1))).isEqualTo(Either.left(new SessionFailure.NoSession()));
    }

    @Test
    void s82_a_code_is_good_once() {
        turnOn();
        String code = codeOf(0);
        right(enter(awaiting(), code));

        assertThat(enter(awaiting(), code)).isEqualTo(Either.left(new SessionFailure.WrongCode()));
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void s82_a_code_is_good_one_step_early_or_late(int steps, boolean isGood) {
        turnOn();
        clock.pass(Duration.ofSeconds(10 * STEP));

        assertThat(enter(awaiting(), codeOf(steps)).isRight()).isEqualTo(isGood);
    }

    @Test
    void s82_wrong_codes_make_the_next_wait_and_after_five_the_password_is_asked_for() {
        turnOn();
        SessionToken awaiting = awaiting();
        assertThat(enter(awaiting, "000000")).isEqualTo(Either.left(new SessionFailure.WrongCode()));
        assertThat(enter(awaiting, codeOf(0)))
                .isEqualTo(Either.left(new SessionFailure.TooSoon(Duration.ofSeconds(1))));
        for (int i = 0; i < 4; i++) {
            clock.pass(Duration.ofSeconds(STEP));
            enter(awaiting, "000000");
        }
        clock.pass(Duration.ofSeconds(STEP));

        assertThat(enter(awaiting, codeOf(0))).isEqualTo(Either.left(new SessionFailure.NoSession()));
        assertThat(enter(awaiting(), codeOf(0)).isRight()).isTrue();
    }

    @Test
    void p9_a_code_makes_a_session_fresh_too() {
        turnOn();
        clock.pass(Duration.ofMinutes(6));

        SessionToken fresh = right(access.sessions()
                .confirmIdentity()
                .handle(new ConfirmIdentity.Command(session, new ConfirmIdentity.Given.ByCode(codeOf(0)), HOME)));

        assertThat(right(scenario.check(fresh)).isFresh()).isTrue();
    }

    @Test
    void p9_with_a_second_factor_a_password_that_is_changed_makes_nothing_fresh() {
        turnOn();
        clock.pass(Duration.ofMinutes(6));

        SessionToken renewed = right(access.sessions()
                .changePassword()
                .handle(new ChangePassword.Command(
                        session, PresentedPassword.of(PASSWORD), PresentedPassword.of("another few words"), HOME)));

        assertThat(renewed).isNotEqualTo(session);
        assertThat(right(scenario.check(renewed)).isFresh()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {PASSWORD, "guess", ""})
    void p9_with_a_second_factor_no_password_confirms_who_one_is(String password) {
        turnOn();
        clock.pass(Duration.ofMinutes(6));

        assertThat(confirmByPassword(password)).isEqualTo(Either.left(new SessionFailure.CodeNeeded()));

        assertThat(right(scenario.check(session)).isFresh()).isFalse();
        assertThat(remove()).isEqualTo(Either.left(new SessionFailure.NotFresh()));
    }

    @Test
    void p9_a_password_confirms_again_once_the_second_factor_is_removed() {
        turnOn();
        right(remove());
        clock.pass(Duration.ofMinutes(6));

        assertThat(confirmByPassword(PASSWORD).isRight()).isTrue();
    }

    @Test
    void p9_a_second_factor_that_was_only_begun_asks_for_no_code() {
        assertThat(confirmByPassword(PASSWORD).isRight()).isTrue();
    }

    private Either<SessionFailure, SessionToken> confirmByPassword(String password) {
        return access.sessions()
                .confirmIdentity()
                .handle(new ConfirmIdentity.Command(
                        session, new ConfirmIdentity.Given.ByPassword(PresentedPassword.of(password)), HOME));
    }

    @Test
    void p9_who_is_not_fresh_neither_begins_nor_removes_it() {
        turnOn();
        clock.pass(Duration.ofMinutes(6));

        assertThat(begin()).isEqualTo(Either.left(new SessionFailure.NotFresh()));
        assertThat(remove()).isEqualTo(Either.left(new SessionFailure.NotFresh()));
    }

    @Test
    void it_is_not_replaced_while_it_is_on_and_once_removed_no_code_is_asked_for() {
        turnOn();
        assertThat(begin()).isEqualTo(Either.left(new SessionFailure.SecondFactorIsOn()));

        assertThat(remove().isRight()).isTrue();

        assertThat(right(scenario.signIn("olga", PASSWORD, HOME)).stage()).isEqualTo(SessionStage.SIGNED_IN);
    }

    @Test
    void whether_it_is_on_is_told_with_who_is_signed_in() {
        assertThat(right(scenario.check(session)).hasSecondFactor()).isFalse();
        turnOn();
        assertThat(right(scenario.check(session)).hasSecondFactor()).isTrue();
        remove();
        assertThat(right(scenario.check(session)).hasSecondFactor()).isFalse();
    }

    @Test
    void s79_whoever_was_signed_in_without_it_is_so_no_more() {
        SessionToken elsewhere = scenario.signedIn("olga");

        assertThat(turnOn()).isEqualTo(olga);

        assertThat(scenario.check(elsewhere).isLeft()).isTrue();
        assertThat(scenario.check(session).isRight()).isTrue();
    }

    @Test
    void it_is_turned_on_once_and_only_where_it_was_begun() {
        scenario.joined("ben", Membership.ofOperator());
        assertThat(confirm(scenario.signedIn("ben"))).isEqualTo(Either.left(new SessionFailure.NoSecondFactor()));

        turnOn();

        assertThat(confirm(session)).isEqualTo(Either.left(new SessionFailure.SecondFactorIsOn()));
    }

    @Test
    void p9_who_is_not_fresh_does_not_turn_it_on() {
        clock.pass(Duration.ofMinutes(6));

        assertThat(confirm(session)).isEqualTo(Either.left(new SessionFailure.NotFresh()));
    }

    @Test
    void where_there_is_none_none_is_removed() {
        scenario.joined("ben", Membership.ofOperator());
        SessionToken bens = scenario.signedIn("ben");

        assertThat(access.sessions().removeSecondFactor().handle(new RemoveSecondFactor.Command(bens, HOME)))
                .isEqualTo(Either.left(new SessionFailure.NoSecondFactor()));
        assertThat(remove()).isEqualTo(Either.right(olga));
    }

    @Test
    void s82_wrong_codes_of_others_make_nobody_wait() {
        scenario.joined("ben", Membership.ofOperator());
        AuthenticatorApp bens = scenario.turnOnSecondFactor(scenario.signedIn("ben"), clock.instant());
        turnOn();
        enter(awaiting(), "000000");

        SessionToken token = right(scenario.signIn("ben", PASSWORD, HOME)).token();

        assertThat(enter(token, bens.codeAt(clock.instant())).isRight()).isTrue();
    }

    @Test
    void s82_with_the_right_code_the_wrong_ones_before_are_forgotten() {
        turnOn();
        enter(awaiting(), "000000");
        clock.pass(Duration.ofSeconds(1));
        right(enter(awaiting(), codeOf(0)));
        SessionToken awaiting = awaiting();

        assertThat(enter(awaiting, "000000")).isEqualTo(Either.left(new SessionFailure.WrongCode()));
        assertThat(enter(awaiting, "000000")).isEqualTo(Either.left(new SessionFailure.TooSoon(Duration.ofSeconds(1))));
    }

    @Test
    void p6_who_came_in_by_a_code_is_not_slowed_down_there_by_failures_from_elsewhere() {
        turnOn();
        SessionToken awaiting =
                right(scenario.signIn("olga", PASSWORD, ON_THE_ROAD)).token();
        right(access.sessions().enterCode().handle(new EnterCode.Command(awaiting, codeOf(0), ON_THE_ROAD)));

        scenario.signIn("olga", "guess", ELSEWHERE);

        assertThat(scenario.signIn("olga", PASSWORD, ON_THE_ROAD).isRight()).isTrue();
    }

    /** A stranger who knows the password and not the code ends no session of the owner. */
    @Test
    void s82_however_many_await_a_code_the_sessions_that_are_signed_in_go_on() {
        turnOn();
        SessionToken first = awaiting();
        for (int i = 0; i < Session.MOST_AWAITING + Session.MOST_SIGNED_IN; i++) {
            clock.pass(Duration.ofMillis(1));
            awaiting();
        }

        assertThat(enter(first, codeOf(0))).isEqualTo(Either.left(new SessionFailure.NoSession()));
        assertThat(scenario.check(session).isRight()).isTrue();
    }

    @Test
    void a_session_that_awaits_a_code_is_not_listed() {
        turnOn();
        awaiting();

        assertThat(right(access.sessions().list().handle(new ListSessions.Query(session))))
                .hasSize(1);
    }

    @Test
    void s91_each_step_leaves_one_entry() {
        int before = scenario.trail().size();
        turnOn();
        SessionToken awaiting = awaiting();
        enter(awaiting, "000000");
        assertThat(scenario.failedSignIns())
                .extracting(FailedSignInCount::personText, FailedSignInCount::count)
                .containsExactly(tuple("olga@example.com", 1L));
        clock.pass(Duration.ofSeconds(STEP));
        right(enter(awaiting, codeOf(0)));
        right(remove());
        right(begin());

        assertThat(scenario.trail().stream().limit(scenario.trail().size() - before))
                .extracting(AuditEntry::action, AuditEntry::subject)
                .containsExactly(
                        tuple("second_factor_begun", "olga@example.com"),
                        tuple("second_factor_removed", "olga@example.com"),
                        tuple("signed_in", "olga@example.com"),
                        tuple("second_factor_turned_on", "olga@example.com"));
    }

    private Either<SessionFailure, Person> confirm(SessionToken token) {
        return access.sessions().confirmSecondFactor().handle(new ConfirmSecondFactor.Command(token, codeOf(0), HOME));
    }

    private Person turnOn() {
        Person person = right(confirm(session));
        clock.pass(Duration.ofSeconds(STEP));
        return person;
    }

    private Either<SessionFailure, BeginSecondFactor.Begun> begin() {
        return access.sessions().beginSecondFactor().handle(new BeginSecondFactor.Command(session, HOME));
    }

    private Either<SessionFailure, Person> remove() {
        return access.sessions().removeSecondFactor().handle(new RemoveSecondFactor.Command(session, HOME));
    }

    private SessionToken awaiting() {
        return right(scenario.signIn("olga", PASSWORD, HOME)).token();
    }

    private Either<SessionFailure, SessionToken> enter(SessionToken awaiting, String code) {
        return access.sessions().enterCode().handle(new EnterCode.Command(awaiting, code, HOME));
    }

    private String codeOf(int steps) {
        return TotpCodes.code(secret, clock.instant().getEpochSecond() / STEP + steps);
    }
}
