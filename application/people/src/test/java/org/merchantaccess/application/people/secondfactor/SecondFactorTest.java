package org.merchantaccess.application.people.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.merchantaccess.application.people.PeopleScenario.HOME;
import static org.merchantaccess.application.people.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.people.PeopleScenario.right;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.PeopleScenario;
import org.merchantaccess.application.people.account.BeginSecondFactor;
import org.merchantaccess.application.people.account.ChangePassword;
import org.merchantaccess.application.people.account.ConfirmSecondFactor;
import org.merchantaccess.application.people.account.RemoveSecondFactor;
import org.merchantaccess.application.people.memory.InMemoryPeople;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.port.FailedSignInCounts.FailedSignInCount;
import org.merchantaccess.application.people.session.ListSessions;
import org.merchantaccess.application.people.signin.ConfirmIdentity;
import org.merchantaccess.application.people.signin.EnterCode;
import org.merchantaccess.application.people.signin.SignIn;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.people.secondfactor.TotpSecret;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionStage;
import org.merchantaccess.domain.people.session.SessionToken;

class SecondFactorTest {

    private static final int STEP = 30;
    private static final ClientAddress ON_THE_ROAD = Allowlists.address("192.0.2.99");
    private static final ClientAddress ELSEWHERE = Allowlists.address("192.0.2.66");

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final MerchantAccess core = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final PeopleAccess access = PeopleAccess.on(InMemoryPeople.ports(ports), Environment.TEST);
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
        core.close();
    }

    /** The last six digits of the values in RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void codes_are_those_of_rfc_6238(long seconds, String code) {
        TotpSecret ofTheRfc = TotpSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

        assertThat(TotpCodes.code(ofTheRfc, seconds / STEP)).isEqualTo(code);
    }

    @Test
    @Tag("S82")
    void no_code_is_required_before_the_first_one_is_confirmed() {
        assertThat(right(scenario.signIn("olga", PASSWORD, HOME)).stage()).isEqualTo(SessionStage.SIGNED_IN);
    }

    @Test
    @Tag("S82")
    void password_alone_grants_no_access_once_it_is_on() {
        turnOn();

        SignIn.Begun begun = right(scenario.signIn("olga", PASSWORD, HOME));

        assertThat(begun.stage()).isEqualTo(SessionStage.AWAITING_CODE);
        assertThat(scenario.check(begun.token())).isEqualTo(Either.left(new SessionFailure.NoSession()));
    }

    @Test
    @Tag("S73")
    @Tag("S82")
    void code_completes_the_sign_in_under_a_new_token() {
        turnOn();
        SessionToken awaiting = awaiting();

        SessionToken token = right(enter(awaiting, codeOf(0)));

        assertThat(right(scenario.check(token)).isFresh()).isTrue();
        assertThat(scenario.check(awaiting).isLeft()).isTrue();
        assertThat(enter(awaiting, codeOf(1))).isEqualTo(Either.left(new SessionFailure.NoSession()));
    }

    @Test
    @Tag("S82")
    void code_is_valid_once() {
        turnOn();
        String code = codeOf(0);
        right(enter(awaiting(), code));

        assertThat(enter(awaiting(), code)).isEqualTo(Either.left(new SessionFailure.WrongCode()));
    }

    @Test
    void code_may_be_typed_in_groups() {
        turnOn();
        String code = codeOf(0);

        assertThat(enter(awaiting(), code.substring(0, 3) + "-" + code.substring(3) + "\u00a0")
                        .isRight())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    @Tag("S82")
    void code_is_valid_one_step_early_or_late(int steps, boolean isAccepted) {
        turnOn();
        clock.pass(Duration.ofSeconds(10 * STEP));

        assertThat(enter(awaiting(), codeOf(steps)).isRight()).isEqualTo(isAccepted);
    }

    @Test
    @Tag("S82")
    void wrong_codes_cause_waits_and_five_end_the_sign_in() {
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
    @Tag("P9")
    void code_makes_a_session_fresh() {
        turnOn();
        clock.pass(Duration.ofMinutes(6));

        SessionToken fresh = right(access.signIn()
                .confirmIdentity()
                .handle(ConfirmIdentity.Command.of(session, new ConfirmIdentity.Given.ByCode(codeOf(0)), HOME)));

        assertThat(right(scenario.check(fresh)).isFresh()).isTrue();
    }

    @Test
    @Tag("P9")
    void password_change_does_not_make_the_session_fresh() {
        turnOn();
        clock.pass(Duration.ofMinutes(6));

        SessionToken renewed = right(access.account()
                .changePassword()
                .handle(ChangePassword.Command.of(
                        session, PresentedPassword.of(PASSWORD), PresentedPassword.of("another few words"), HOME)));

        assertThat(renewed).isNotEqualTo(session);
        assertThat(right(scenario.check(renewed)).isFresh()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {PASSWORD, "guess", ""})
    @Tag("P9")
    void password_does_not_confirm_the_identity(String password) {
        turnOn();
        clock.pass(Duration.ofMinutes(6));

        assertThat(confirmByPassword(password)).isEqualTo(Either.left(new SessionFailure.CodeNeeded()));

        assertThat(right(scenario.check(session)).isFresh()).isFalse();
        assertThat(remove()).isEqualTo(Either.left(new SessionFailure.NotFresh()));
    }

    @Test
    @Tag("P9")
    void password_confirms_the_identity_after_removal() {
        turnOn();
        right(remove());
        clock.pass(Duration.ofMinutes(6));

        assertThat(confirmByPassword(PASSWORD).isRight()).isTrue();
    }

    @Test
    @Tag("P9")
    void unconfirmed_second_factor_requires_no_code() {
        assertThat(confirmByPassword(PASSWORD).isRight()).isTrue();
    }

    private Either<SessionFailure, SessionToken> confirmByPassword(String password) {
        return access.signIn()
                .confirmIdentity()
                .handle(ConfirmIdentity.Command.of(
                        session, new ConfirmIdentity.Given.ByPassword(PresentedPassword.of(password)), HOME));
    }

    @Test
    @Tag("P9")
    void beginning_and_removing_need_a_fresh_session() {
        turnOn();
        clock.pass(Duration.ofMinutes(6));

        assertThat(begin()).isEqualTo(Either.left(new SessionFailure.NotFresh()));
        assertThat(remove()).isEqualTo(Either.left(new SessionFailure.NotFresh()));
    }

    @Test
    void can_be_begun_again_only_after_removal() {
        turnOn();
        assertThat(begin()).isEqualTo(Either.left(new SessionFailure.SecondFactorIsOn()));

        assertThat(remove().isRight()).isTrue();

        assertThat(right(scenario.signIn("olga", PASSWORD, HOME)).stage()).isEqualTo(SessionStage.SIGNED_IN);
    }

    @Test
    void session_check_shows_whether_it_is_on() {
        assertThat(right(scenario.check(session)).hasSecondFactor()).isFalse();
        turnOn();
        assertThat(right(scenario.check(session)).hasSecondFactor()).isTrue();
        remove();
        assertThat(right(scenario.check(session)).hasSecondFactor()).isFalse();
    }

    @Test
    @Tag("S79")
    void turning_it_on_ends_all_other_sessions() {
        SessionToken elsewhere = scenario.signedIn("olga");

        assertThat(turnOn()).isEqualTo(olga);

        assertThat(scenario.check(elsewhere).isLeft()).isTrue();
        assertThat(scenario.check(session).isRight()).isTrue();
    }

    @Test
    void confirmation_needs_a_begun_second_factor() {
        scenario.joined("ben", Membership.ofOperator());
        assertThat(confirm(scenario.signedIn("ben"))).isEqualTo(Either.left(new SessionFailure.NoSecondFactor()));

        turnOn();

        assertThat(confirm(session)).isEqualTo(Either.left(new SessionFailure.SecondFactorIsOn()));
    }

    @Test
    @Tag("P9")
    void confirmation_needs_a_fresh_session() {
        clock.pass(Duration.ofMinutes(6));

        assertThat(confirm(session)).isEqualTo(Either.left(new SessionFailure.NotFresh()));
    }

    @Test
    void rejects_removal_without_a_second_factor() {
        scenario.joined("ben", Membership.ofOperator());
        SessionToken bens = scenario.signedIn("ben");

        assertThat(access.account().removeSecondFactor().handle(RemoveSecondFactor.Command.of(bens, HOME)))
                .isEqualTo(Either.left(new SessionFailure.NoSecondFactor()));
        assertThat(remove()).isEqualTo(Either.right(olga));
    }

    @Test
    @Tag("S82")
    void wrong_codes_cause_no_wait_for_other_people() {
        scenario.joined("ben", Membership.ofOperator());
        AuthenticatorApp bens = scenario.turnOnSecondFactor(scenario.signedIn("ben"), clock.instant());
        turnOn();
        enter(awaiting(), "000000");

        SessionToken token = right(scenario.signIn("ben", PASSWORD, HOME)).token();

        assertThat(enter(token, bens.codeAt(clock.instant())).isRight()).isTrue();
    }

    @Test
    @Tag("S82")
    void right_code_resets_the_count_of_wrong_codes() {
        turnOn();
        enter(awaiting(), "000000");
        clock.pass(Duration.ofSeconds(1));
        right(enter(awaiting(), codeOf(0)));
        SessionToken awaiting = awaiting();

        assertThat(enter(awaiting, "000000")).isEqualTo(Either.left(new SessionFailure.WrongCode()));
        assertThat(enter(awaiting, "000000")).isEqualTo(Either.left(new SessionFailure.TooSoon(Duration.ofSeconds(1))));
    }

    @Test
    @Tag("P6")
    void sign_in_by_code_makes_the_source_known() {
        turnOn();
        SessionToken awaiting =
                right(scenario.signIn("olga", PASSWORD, ON_THE_ROAD)).token();
        right(access.signIn().enterCode().handle(EnterCode.Command.of(awaiting, codeOf(0), ON_THE_ROAD)));

        scenario.signIn("olga", "guess", ELSEWHERE);

        assertThat(scenario.signIn("olga", PASSWORD, ON_THE_ROAD).isRight()).isTrue();
    }

    /** A stranger with the password but without the code ends no session of the owner. */
    @Test
    @Tag("S82")
    void sessions_awaiting_a_code_do_not_displace_signed_in_sessions() {
        turnOn();
        SessionToken first = awaiting();
        for (int i = 0; i < Session.MAX_AWAITING_CODE + Session.MAX_SIGNED_IN; i++) {
            clock.pass(Duration.ofMillis(1));
            awaiting();
        }

        assertThat(enter(first, codeOf(0))).isEqualTo(Either.left(new SessionFailure.NoSession()));
        assertThat(scenario.check(session).isRight()).isTrue();
    }

    @Test
    void session_awaiting_a_code_is_not_listed() {
        turnOn();
        awaiting();

        assertThat(right(access.sessions().list().handle(ListSessions.Query.of(session))))
                .hasSize(1);
    }

    @Test
    @Tag("S91")
    void each_step_has_one_audit_entry() {
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
                .extracting(entry -> entry.action().text(), AuditEntry::subject)
                .containsExactly(
                        tuple("second_factor_begun", "olga@example.com"),
                        tuple("second_factor_removed", "olga@example.com"),
                        tuple("signed_in", "olga@example.com"),
                        tuple("second_factor_turned_on", "olga@example.com"));
    }

    private Either<SessionFailure, Person> confirm(SessionToken token) {
        return access.account().confirmSecondFactor().handle(ConfirmSecondFactor.Command.of(token, codeOf(0), HOME));
    }

    private Person turnOn() {
        Person person = right(confirm(session));
        clock.pass(Duration.ofSeconds(STEP));
        return person;
    }

    private Either<SessionFailure, BeginSecondFactor.Begun> begin() {
        return access.account().beginSecondFactor().handle(BeginSecondFactor.Command.of(session, HOME));
    }

    private Either<SessionFailure, Person> remove() {
        return access.account().removeSecondFactor().handle(RemoveSecondFactor.Command.of(session, HOME));
    }

    private SessionToken awaiting() {
        return right(scenario.signIn("olga", PASSWORD, HOME)).token();
    }

    private Either<SessionFailure, SessionToken> enter(SessionToken awaiting, String code) {
        return access.signIn().enterCode().handle(EnterCode.Command.of(awaiting, code, HOME));
    }

    private String codeOf(int steps) {
        return TotpCodes.code(secret, clock.instant().getEpochSecond() / STEP + steps);
    }
}
