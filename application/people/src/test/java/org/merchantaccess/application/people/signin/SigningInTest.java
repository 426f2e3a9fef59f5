package org.merchantaccess.application.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.merchantaccess.application.people.PeopleScenario.HOME;
import static org.merchantaccess.application.people.PeopleScenario.PASSWORD;
import static org.merchantaccess.application.people.PeopleScenario.right;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.PeopleScenario;
import org.merchantaccess.application.people.account.ChangePassword;
import org.merchantaccess.application.people.memory.InMemoryPeople;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.port.FailedSignInCounts.FailedSignInCount;
import org.merchantaccess.application.people.session.EndOtherSessions;
import org.merchantaccess.application.people.session.ListSessions;
import org.merchantaccess.application.people.session.RevokeSession;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionStage;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.domain.people.session.StoredSession;

class SigningInTest {

    private static final ClientAddress ELSEWHERE = Allowlists.address("192.0.2.66");

    private final MovableClock clock = new MovableClock();
    private final ManualTicker ticker = new ManualTicker();
    private final Ports ports = InMemory.ports(clock).withSystem(system -> system.withTicker(ticker));
    private final Store store = Store.of(ports);
    private final PeoplePorts kept = InMemoryPeople.ports(ports);
    private final MerchantAccess core = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final PeopleAccess access = PeopleAccess.on(kept, Environment.TEST);
    private final PeopleScenario scenario = new PeopleScenario(access);
    private final Person olga = scenario.joined("olga", Membership.ofOperator());

    @AfterEach
    void close() {
        access.close();
        core.close();
    }

    @Test
    void signs_in_with_the_email_address_in_any_case() {
        SignIn.Begun begun = right(scenario.signIn("OLGA@example.COM", PASSWORD, HOME));

        assertThat(begun.stage()).isEqualTo(SessionStage.SIGNED_IN);
        assertThat(right(scenario.check(begun.token())).person()).isEqualTo(olga);
        assertThat(right(scenario.check(begun.token())).isFresh()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"olga", "unknown", "", "no address at all"})
    @Tag("S76")
    void unknown_accounts_and_wrong_passwords_get_the_same_response(String name) {
        assertThat(scenario.signIn(name, "", ELSEWHERE)).isEqualTo(Either.left(new SessionFailure.WrongCredentials()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"olga", "unknown"})
    @Tag("P6")
    void unknown_accounts_cause_the_same_waits(String name) {
        scenario.signIn(name, "guess", ELSEWHERE);

        assertThat(scenario.signIn(name, PASSWORD, ELSEWHERE))
                .isEqualTo(Either.left(new SessionFailure.TooSoon(Duration.ofSeconds(1))));
    }

    @Test
    @Tag("P6")
    void right_password_is_accepted_30_s_after_five_failures() {
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
    @Tag("S19")
    void source_with_failures_for_many_accounts_must_wait() {
        long failed = IntStream.range(0, 100)
                .mapToObj(i -> scenario.signIn("name" + i, "guess", ELSEWHERE))
                .filter(outcome -> outcome.getLeft() instanceof SessionFailure.WrongCredentials)
                .count();

        assertThat(failed).isBetween(40L, 60L);
        assertThat(scenario.signIn("one more", PASSWORD, ELSEWHERE).getLeft())
                .isInstanceOf(SessionFailure.TooSoon.class);
        assertThat(scenario.signIn("olga", PASSWORD, HOME).isRight()).isTrue();
    }

    @Test
    @Tag("S18")
    void failures_of_others_do_not_limit_a_known_source() {
        right(scenario.signIn("olga", PASSWORD, HOME));
        for (int i = 0; i < 50; i++) {
            scenario.signIn("name" + i, "guess", HOME);
        }

        assertThat(scenario.signIn("olga", PASSWORD, HOME).isRight()).isTrue();
    }

    @Test
    @Tag("P6")
    void failures_from_elsewhere_do_not_slow_down_a_known_source() {
        scenario.signedIn("olga");
        for (int i = 0; i < 10; i++) {
            scenario.signIn("olga", "guess", ELSEWHERE);
        }

        assertThat(scenario.signIn("olga", PASSWORD, HOME).isRight()).isTrue();
        assertThat(scenario.signIn("olga", PASSWORD, ELSEWHERE).isLeft()).isTrue();
    }

    @Test
    @Tag("S73")
    void sign_in_creates_a_new_token_and_ends_the_former_session() {
        SessionToken former = scenario.signedIn("olga");
        SessionToken planted = SessionToken.presented("planted");

        SessionToken token = right(access.signIn()
                        .signIn()
                        .handle(SignIn.Command.of("olga@example.com", PresentedPassword.of(PASSWORD), HOME)
                                .withFormer(Option.some(former))))
                .token();

        assertThat(token).isNotEqualTo(former);
        assertThat(scenario.check(former)).isEqualTo(Either.left(new SessionFailure.NoSession()));
        assertThat(scenario.check(planted)).isEqualTo(Either.left(new SessionFailure.NoSession()));
    }

    @Test
    @Tag("S79")
    void session_expires_after_15_idle_minutes_or_12_hours() {
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
    @Tag("P7")
    void use_is_stored_at_most_once_a_minute() {
        SessionToken token = scenario.signedIn("olga");
        clock.pass(Duration.ofSeconds(59));
        assertThat(right(scenario.check(token)).session().lastUsedAt()).isEqualTo(MovableClock.START);

        clock.pass(Duration.ofSeconds(1));
        assertThat(right(scenario.check(token)).session().lastUsedAt()).isEqualTo(clock.instant());
    }

    @Test
    @Tag("S79")
    void sign_out_ends_the_session() {
        SessionToken token = scenario.signedIn("olga");
        SessionToken other = scenario.signedIn("olga");

        right(access.signIn().signOut().handle(SignOut.Command.of(token, HOME)));

        assertThat(scenario.check(token)).isEqualTo(Either.left(new SessionFailure.NoSession()));
        assertThat(scenario.check(other).isRight()).isTrue();
    }

    @Test
    @Tag("S79")
    void lists_and_revokes_own_sessions_only() {
        scenario.joined("ben", Membership.ofOperator());
        SessionToken bens = scenario.signedIn("ben");
        SessionToken lost = scenario.signedIn("olga");
        SessionToken token = scenario.signedIn("olga");

        assertThat(right(access.sessions().list().handle(ListSessions.Query.of(token))))
                .extracting(ListSessions.Listed::isThisOne)
                .containsExactly(false, true);
        assertThat(revoke(token, bens)).isEqualTo(Either.left(new SessionFailure.UnknownSession()));
        assertThat(revoke(token, lost).isRight()).isTrue();
        assertThat(scenario.check(lost).isLeft()).isTrue();
        assertThat(scenario.check(bens).isRight()).isTrue();
    }

    @Test
    @Tag("S79")
    void ends_all_own_sessions_except_the_current_one() {
        scenario.joined("ben", Membership.ofOperator());
        SessionToken bens = scenario.signedIn("ben");
        SessionToken lost = scenario.signedIn("olga");
        SessionToken forgotten = scenario.signedIn("olga");
        SessionToken token = scenario.signedIn("olga");

        assertThat(endOthers(token)).isEqualTo(Either.right(2));

        assertThat(scenario.check(lost).isLeft()).isTrue();
        assertThat(scenario.check(forgotten).isLeft()).isTrue();
        assertThat(scenario.check(bens).isRight()).isTrue();
        assertThat(scenario.check(token).isRight()).isTrue();
        assertThat(endOthers(token)).isEqualTo(Either.right(0));
    }

    private Either<SessionFailure, Integer> endOthers(SessionToken token) {
        return access.sessions().endOthers().handle(EndOtherSessions.Command.of(token, HOME));
    }

    private Either<SessionFailure, ?> revoke(SessionToken token, SessionToken other) {
        return access.sessions()
                .revoke()
                .handle(RevokeSession.Command.of(
                        token, right(scenario.check(other)).session().id(), HOME));
    }

    @Test
    @Tag("P9")
    @Tag("S73")
    void confirmation_makes_the_session_fresh_under_a_new_token() {
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
        return access.signIn()
                .confirmIdentity()
                .handle(ConfirmIdentity.Command.of(
                        token, new ConfirmIdentity.Given.ByPassword(PresentedPassword.of(password)), HOME));
    }

    @Test
    @Tag("S79")
    void password_change_ends_all_other_sessions() {
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
        return access.account()
                .changePassword()
                .handle(ChangePassword.Command.of(
                        token, PresentedPassword.of(current), PresentedPassword.of(next), HOME));
    }

    @Test
    @Tag("P9")
    void password_change_without_second_factor_makes_the_session_fresh() {
        SessionToken token = scenario.signedIn("olga");
        clock.pass(Duration.ofMinutes(6));

        SessionToken after = right(change(token, PASSWORD, "the moon on a horse"));

        assertThat(right(scenario.check(after)).isFresh()).isTrue();
    }

    @Test
    @Tag("P10")
    void password_change_spends_links_to_the_account() {
        LinkSecret reset = scenario.resetLink(olga).secret();

        right(change(scenario.signedIn("olga"), PASSWORD, "the moon on a horse"));

        assertThat(scenario.accept(reset, "yet another horse")).isEqualTo(Either.left(new PeopleFailure.LinkSpent()));
    }

    @Test
    @Tag("S79")
    void expired_session_is_not_listed_and_is_removed_after_12_hours() {
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
        return right(access.sessions().list().handle(ListSessions.Query.of(token)));
    }

    private List<StoredSession> kept() {
        return store.commit(() -> kept.sessions().of(olga.id()));
    }

    @Test
    @Tag("S91")
    void changes_of_the_own_account_have_one_audit_entry_each() {
        SessionToken lost = scenario.signedIn("olga");
        SessionToken token = scenario.signedIn("olga");
        int before = scenario.trail().size();

        right(revoke(token, lost));
        SessionToken confirmed = right(confirm(token, PASSWORD));
        SessionToken changed = right(change(confirmed, PASSWORD, "the moon on a horse"));
        right(access.signIn().signOut().handle(SignOut.Command.of(changed, HOME)));
        right(scenario.accept(scenario.resetLink(olga).secret(), PASSWORD));

        assertThat(scenario.trail().stream().limit(scenario.trail().size() - before))
                .extracting(AuditEntry::subject, entry -> entry.action().text())
                .containsExactly(
                        tuple("olga@example.com", "password_reset"),
                        tuple("olga@example.com", "password_reset_issued"),
                        tuple("olga@example.com", "signed_out"),
                        tuple("olga@example.com", "password_changed"),
                        tuple("olga@example.com", "identity_confirmed"),
                        tuple("olga@example.com", "session_revoked"));
    }

    @Test
    @Tag("S91")
    void sign_in_has_one_audit_entry_and_a_failure_none() {
        int before = scenario.trail().size();
        scenario.signedIn("olga");
        scenario.signIn("olga", "guess", ELSEWHERE);
        scenario.signIn("a password typed here", "guess", ELSEWHERE);

        assertThat(scenario.trail().stream().limit(scenario.trail().size() - before))
                .extracting(
                        entry -> entry.action().text(),
                        AuditEntry::subject,
                        entry -> entry.actor().from())
                .containsExactly(tuple("signed_in", "olga@example.com", HOME));
    }

    @Test
    @Tag("S91")
    void counts_failed_sign_ins_by_account_source_and_hour() {
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
    @Tag("S91")
    void does_not_count_attempts_that_were_not_evaluated() {
        scenario.signIn("olga", "guess", ELSEWHERE);

        assertThat(scenario.signIn("olga", "guess", ELSEWHERE).getLeft()).isInstanceOf(SessionFailure.TooSoon.class);

        assertThat(scenario.failedSignIns())
                .extracting(FailedSignInCount::count)
                .containsExactly(1L);
    }

    @Test
    @Tag("S91")
    void limited_source_has_one_audit_entry_an_hour() {
        int before = scenario.trail().size();
        failUntilLimited(ELSEWHERE);
        failUntilLimited(ELSEWHERE);

        assertThat(scenario.trail().stream().limit(scenario.trail().size() - before))
                .extracting(
                        entry -> entry.action().text(),
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
    @Tag("S79")
    void excess_session_ends_the_least_recently_used_one() {
        SessionToken first = scenario.signedIn("olga");
        clock.pass(Duration.ofSeconds(1));
        SessionToken second = scenario.signedIn("olga");
        clock.pass(Duration.ofSeconds(1));
        SessionToken third = scenario.signedIn("olga");
        clock.pass(Session.USE_RESOLUTION);
        right(scenario.check(first));
        for (int i = 3; i < Session.MAX_SIGNED_IN; i++) {
            scenario.signedIn("olga");
        }
        assertThat(scenario.check(second).isRight()).isTrue();
        clock.pass(Duration.ofMinutes(1));
        right(scenario.check(first));

        scenario.joined("ben", Membership.ofOperator());
        scenario.signedIn("ben");
        scenario.signedIn("olga");

        assertThat(kept()).hasSize(Session.MAX_SIGNED_IN);
        assertThat(scenario.check(first).isRight()).isTrue();
        assertThat(scenario.check(second).isRight()).isTrue();
        assertThat(scenario.check(third)).isEqualTo(Either.left(new SessionFailure.NoSession()));
    }
}
