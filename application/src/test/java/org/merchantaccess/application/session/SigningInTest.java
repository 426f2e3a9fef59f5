package org.merchantaccess.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.merchantaccess.application.PeopleScenario.HOME;
import static org.merchantaccess.application.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.PeopleScenario.right;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.PeopleScenario;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.PeopleFailure;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.FailedSignInCounts.FailedSignInCount;
import org.merchantaccess.application.port.KeptSession;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionStage;
import org.merchantaccess.domain.people.SessionToken;

class SigningInTest {

    private static final ClientAddress ELSEWHERE = Allowlists.address("192.0.2.66");

    private final MovableClock clock = new MovableClock();
    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(clock).with(ticker);
    private final Store store = Store.of(ports);
    private final MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final Person olga = scenario.joined("olga", Membership.ofOperator());

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void who_knows_the_password_is_signed_in_by_any_spelling_of_the_address() {
        SignIn.Begun begun = right(scenario.signIn("OLGA@example.COM", PASSWORD, HOME));

        assertThat(begun.stage()).isEqualTo(SessionStage.SIGNED_IN);
        assertThat(right(scenario.check(begun.token())).person()).isEqualTo(olga);
        assertThat(right(scenario.check(begun.token())).isFresh()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"olga", "nobody", "", "no address at all"})
    void s76_unknown_people_wrong_and_empty_passwords_get_one_answer(String name) {
        assertThat(scenario.signIn(name, "", ELSEWHERE)).isEqualTo(Either.left(new SessionFailure.WrongCredentials()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"olga", "nobody"})
    void p6_whoever_is_guessed_the_next_try_waits_as_long(String name) {
        scenario.signIn(name, "guess", ELSEWHERE);

        assertThat(scenario.signIn(name, PASSWORD, ELSEWHERE))
                .isEqualTo(Either.left(new SessionFailure.TooSoon(Duration.ofSeconds(1))));
    }

    @Test
    void p6_after_five_failures_the_right_password_is_welcome_30_s_later() {
        for (int i = 0; i < 5; i++) {
            scenario.signIn("olga", "guess", ELSEWHERE);
            clock.pass(Duration.ofSeconds(30));
        }
        clock.pass(Duration.ofMillis(-1));
        assertThat(scenario.signIn("olga", PASSWORD, ELSEWHERE))
                .isEqualTo(Either.left(new SessionFailure.TooSoon(Duration.ofMillis(1))));

        clock.pass(Duration.ofMillis(1));
        assertThat(scenario.signIn("olga", PASSWORD, ELSEWHERE).isRight()).isTrue();
        assertThat(scenario.signIn("olga", PASSWORD, ELSEWHERE).isRight()).isTrue();
    }

    @Test
    void s19_who_fails_with_one_name_after_another_has_to_wait_and_leaves_no_more_traces() {
        long failed = IntStream.range(0, 100)
                .mapToObj(i -> scenario.signIn("somebody" + i, "guess", ELSEWHERE))
                .filter(outcome -> outcome.getLeft() instanceof SessionFailure.WrongCredentials)
                .count();

        assertThat(failed).isBetween(40L, 60L);
        assertThat(scenario.signIn("somebody else", PASSWORD, ELSEWHERE).getLeft())
                .isInstanceOf(SessionFailure.TooSoon.class);
        assertThat(scenario.signIn("olga", PASSWORD, HOME).isRight()).isTrue();
    }

    @Test
    void s18_who_signed_in_from_there_before_is_not_kept_out_by_others_who_fail_there() {
        right(scenario.signIn("olga", PASSWORD, HOME));
        for (int i = 0; i < 50; i++) {
            scenario.signIn("somebody" + i, "guess", HOME);
        }

        assertThat(scenario.signIn("olga", PASSWORD, HOME).isRight()).isTrue();
    }

    @Test
    void p6_failures_from_new_sources_do_not_slow_who_signed_in_from_home_before() {
        scenario.signedIn("olga");
        for (int i = 0; i < 10; i++) {
            scenario.signIn("olga", "guess", ELSEWHERE);
        }

        assertThat(scenario.signIn("olga", PASSWORD, HOME).isRight()).isTrue();
        assertThat(scenario.signIn("olga", PASSWORD, ELSEWHERE).isLeft()).isTrue();
    }

    @Test
    void s73_each_session_has_a_token_of_its_own_and_the_former_of_the_browser_is_dead() {
        SessionToken former = scenario.signedIn("olga");
        SessionToken planted = SessionToken.presented("planted");

        SessionToken token = right(access.sessions()
                        .signIn()
                        .handle(new SignIn.Command(
                                "olga@example.com", PresentedPassword.of(PASSWORD), Option.some(former), HOME)))
                .token();

        assertThat(token).isNotEqualTo(former);
        assertThat(scenario.check(former)).isEqualTo(Either.left(new SessionFailure.NoSession()));
        assertThat(scenario.check(planted)).isEqualTo(Either.left(new SessionFailure.NoSession()));
    }

    @Test
    void s79_a_session_dies_after_15_minutes_without_use_and_after_12_hours_with() {
        SessionToken idle = scenario.signedIn("olga");
        SessionToken busy = scenario.signedIn("olga");
        for (int minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
            clock.pass(Duration.ofMinutes(10));
            assertThat(scenario.check(busy).isRight()).isTrue();
        }

        assertThat(scenario.check(idle)).isEqualTo(Either.left(new SessionFailure.NoSession()));
        clock.pass(Duration.ofMinutes(10));
        assertThat(scenario.check(busy)).isEqualTo(Either.left(new SessionFailure.NoSession()));
    }

    @Test
    void p7_a_use_is_noted_at_most_once_a_minute() {
        SessionToken token = scenario.signedIn("olga");
        clock.pass(Duration.ofSeconds(59));
        assertThat(right(scenario.check(token)).session().lastUsedAt()).isEqualTo(MovableClock.START);

        clock.pass(Duration.ofSeconds(1));
        assertThat(right(scenario.check(token)).session().lastUsedAt()).isEqualTo(clock.instant());
    }

    @Test
    void s79_who_signs_out_is_out() {
        SessionToken token = scenario.signedIn("olga");
        SessionToken other = scenario.signedIn("olga");

        right(access.sessions().signOut().handle(new SignOut.Command(token, HOME)));

        assertThat(scenario.check(token)).isEqualTo(Either.left(new SessionFailure.NoSession()));
        assertThat(scenario.check(other).isRight()).isTrue();
    }

    @Test
    void s79_ones_own_sessions_are_listed_and_revoked_and_nobody_elses() {
        scenario.joined("ben", Membership.ofOperator());
        SessionToken bens = scenario.signedIn("ben");
        SessionToken lost = scenario.signedIn("olga");
        SessionToken token = scenario.signedIn("olga");

        assertThat(right(access.sessions().list().handle(new ListSessions.Query(token))))
                .extracting(ListSessions.Listed::isThisOne)
                .containsExactly(false, true);
        assertThat(revoke(token, bens)).isEqualTo(Either.left(new SessionFailure.UnknownSession()));
        assertThat(revoke(token, lost).isRight()).isTrue();
        assertThat(scenario.check(lost).isLeft()).isTrue();
        assertThat(scenario.check(bens).isRight()).isTrue();
    }

    private Either<SessionFailure, ?> revoke(SessionToken token, SessionToken other) {
        return access.sessions()
                .revoke()
                .handle(new RevokeSession.Command(
                        token, right(scenario.check(other)).session().id(), HOME));
    }

    @Test
    void p9_s73_who_confirms_is_fresh_again_under_another_token() {
        SessionToken token = scenario.signedIn("olga");
        clock.pass(Duration.ofMinutes(6));
        assertThat(right(scenario.check(token)).isFresh()).isFalse();
        assertThat(confirm(token, "guess")).isEqualTo(Either.left(new SessionFailure.WrongCredentials()));
        clock.pass(Duration.ofSeconds(1));

        SessionToken fresh = right(confirm(token, PASSWORD));

        assertThat(right(scenario.check(fresh)).isFresh()).isTrue();
        assertThat(scenario.check(token)).isEqualTo(Either.left(new SessionFailure.NoSession()));
    }

    private Either<SessionFailure, SessionToken> confirm(SessionToken token, String password) {
        return access.sessions()
                .confirmIdentity()
                .handle(new ConfirmIdentity.Command(
                        token, new ConfirmIdentity.Given.ByPassword(PresentedPassword.of(password)), HOME));
    }

    @Test
    void s79_with_another_password_all_other_sessions_are_dead() {
        SessionToken other = scenario.signedIn("olga");
        SessionToken token = scenario.signedIn("olga");

        assertThat(change(token, PASSWORD, "too short").isLeft()).isTrue();
        assertThat(change(token, "guess", "the moon on a horse"))
                .isEqualTo(Either.left(new SessionFailure.WrongCredentials()));
        clock.pass(Duration.ofSeconds(1));
        SessionToken after = right(change(token, PASSWORD, "the moon on a horse"));

        assertThat(scenario.check(other).isLeft()).isTrue();
        assertThat(scenario.check(token).isLeft()).isTrue();
        assertThat(scenario.check(after).isRight()).isTrue();
        assertThat(scenario.signIn("olga", "the moon on a horse", HOME).isRight())
                .isTrue();
        assertThat(scenario.signIn("olga", PASSWORD, HOME).isLeft()).isTrue();
    }

    private Either<SessionFailure, SessionToken> change(SessionToken token, String current, String next) {
        return access.sessions()
                .changePassword()
                .handle(new ChangePassword.Command(
                        token, PresentedPassword.of(current), PresentedPassword.of(next), HOME));
    }

    @Test
    void p9_who_has_no_second_factor_is_fresh_by_changing_the_password() {
        SessionToken token = scenario.signedIn("olga");
        clock.pass(Duration.ofMinutes(6));

        SessionToken after = right(change(token, PASSWORD, "the moon on a horse"));

        assertThat(right(scenario.check(after)).isFresh()).isTrue();
    }

    @Test
    void p10_with_another_password_links_that_open_the_account_are_spent() {
        LinkSecret reset = scenario.resetLink(olga).secret();

        right(change(scenario.signedIn("olga"), PASSWORD, "the moon on a horse"));

        assertThat(scenario.accept(reset, "yet another horse")).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
    }

    @Test
    void s79_a_session_that_is_over_is_not_listed_and_after_12_hours_it_is_kept_no_longer() {
        scenario.signedIn("olga");
        clock.pass(Duration.ofMinutes(15));
        assertThat(listed(scenario.signedIn("olga")))
                .extracting(ListSessions.Listed::isThisOne)
                .containsExactly(true);
        assertThat(kept()).hasSize(2);

        clock.pass(Session.ABSOLUTE.plusMillis(1));
        scenario.signedIn("olga");

        assertThat(kept()).hasSize(1);
    }

    private List<ListSessions.Listed> listed(SessionToken token) {
        return right(access.sessions().list().handle(new ListSessions.Query(token)));
    }

    private List<KeptSession> kept() {
        return store.commit(() -> store.people().sessions().of(olga.id()));
    }

    @Test
    void s91_what_somebody_does_to_the_own_account_leaves_one_entry_each() {
        SessionToken lost = scenario.signedIn("olga");
        SessionToken token = scenario.signedIn("olga");
        int before = scenario.trail().size();

        right(revoke(token, lost));
        SessionToken confirmed = right(confirm(token, PASSWORD));
        SessionToken changed = right(change(confirmed, PASSWORD, "the moon on a horse"));
        right(access.sessions().signOut().handle(new SignOut.Command(changed, HOME)));
        right(scenario.accept(scenario.resetLink(olga).secret(), PASSWORD));

        assertThat(scenario.trail().stream().limit(scenario.trail().size() - before))
                .extracting(AuditEntry::subject, AuditEntry::action)
                .containsExactly(
                        tuple("olga@example.com", "password_reset"),
                        tuple("olga@example.com", "password_reset_issued"),
                        tuple("olga@example.com", "signed_out"),
                        tuple("olga@example.com", "password_changed"),
                        tuple("olga@example.com", "identity_confirmed"),
                        tuple("olga@example.com", "session_revoked"));
    }

    @Test
    void s91_signing_in_leaves_one_entry_and_failing_to_none() {
        int before = scenario.trail().size();
        scenario.signedIn("olga");
        scenario.signIn("olga", "guess", ELSEWHERE);
        scenario.signIn("a password typed here", "guess", ELSEWHERE);

        assertThat(scenario.trail().stream().limit(scenario.trail().size() - before))
                .extracting(
                        AuditEntry::action,
                        AuditEntry::subject,
                        entry -> entry.actor().from())
                .containsExactly(tuple("signed_in", "olga@example.com", HOME));
    }

    @Test
    void s91_failed_sign_ins_are_counted_by_account_source_and_hour() {
        scenario.signIn("olga", "guess", ELSEWHERE);
        scenario.signIn("a password typed here", "guess", ELSEWHERE);
        scenario.signIn("another typed here", "guess", ELSEWHERE);
        clock.pass(Duration.ofSeconds(1));
        scenario.signIn("OLGA", "guess", ELSEWHERE);
        scenario.signIn("olga", "guess", HOME);
        clock.pass(Duration.ofHours(1));
        scenario.signIn("olga", "guess", HOME);

        assertThat(scenario.failedSignIns())
                .extracting(
                        FailedSignInCount::personText, count -> count.source().toString(), FailedSignInCount::count)
                .containsExactly(
                        tuple("olga@example.com", "198.51.100.7/32", 1L),
                        tuple("olga@example.com", "198.51.100.7/32", 1L),
                        tuple("olga@example.com", "192.0.2.66/32", 2L),
                        tuple("unknown", "192.0.2.66/32", 2L));
    }

    @Test
    void s91_what_was_refused_without_being_looked_at_is_not_counted() {
        scenario.signIn("olga", "guess", ELSEWHERE);

        assertThat(scenario.signIn("olga", "guess", ELSEWHERE).getLeft()).isInstanceOf(SessionFailure.TooSoon.class);

        assertThat(scenario.failedSignIns())
                .extracting(FailedSignInCount::count)
                .containsExactly(1L);
    }

    @Test
    void s91_a_source_that_begins_to_be_limited_leaves_one_entry_an_hour() {
        int before = scenario.trail().size();
        failUntilLimited(ELSEWHERE);
        failUntilLimited(ELSEWHERE);

        assertThat(scenario.trail().stream().limit(scenario.trail().size() - before))
                .extracting(
                        AuditEntry::action,
                        AuditEntry::subject,
                        entry -> entry.actor().name())
                .containsExactly(tuple("sign_ins_limited", "192.0.2.66/32", "unknown"));

        clock.pass(Duration.ofHours(1));
        ticker.pass(Duration.ofHours(1));
        failUntilLimited(ELSEWHERE);
        assertThat(scenario.trail()).hasSize(before + 2);
    }

    private void failUntilLimited(ClientAddress from) {
        for (int i = 0; i < 45; i++) {
            scenario.signIn("other" + i + "." + from, "guess", from);
            clock.pass(Duration.ofMillis(1));
        }
    }

    @Test
    void s79_with_one_session_too_many_the_one_used_longest_ago_ends() {
        SessionToken first = scenario.signedIn("olga");
        clock.pass(Duration.ofSeconds(1));
        SessionToken second = scenario.signedIn("olga");
        clock.pass(Duration.ofSeconds(1));
        SessionToken third = scenario.signedIn("olga");
        clock.pass(Session.NOTED);
        right(scenario.check(first));
        for (int i = 3; i < Session.MOST_SIGNED_IN; i++) {
            scenario.signedIn("olga");
        }
        assertThat(scenario.check(second).isRight()).isTrue();
        clock.pass(Duration.ofMinutes(1));
        right(scenario.check(first));

        scenario.joined("ben", Membership.ofOperator());
        scenario.signedIn("ben");
        scenario.signedIn("olga");

        assertThat(kept()).hasSize(Session.MOST_SIGNED_IN);
        assertThat(scenario.check(first).isRight()).isTrue();
        assertThat(scenario.check(second).isRight()).isTrue();
        assertThat(scenario.check(third)).isEqualTo(Either.left(new SessionFailure.NoSession()));
    }
}
