package org.merchantaccess.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Allowlists.OFFICE;
import static org.merchantaccess.domain.kernel.Laws.forAll;
import static org.merchantaccess.domain.kernel.Laws.listOf;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.contracts.value.Tokens;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.KeyEvent;
import org.merchantaccess.domain.event.DomainEvent;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyState;
import org.merchantaccess.domain.merchant.Moment;
import org.merchantaccess.domain.merchant.Step;

/** A key that has ended is never accepted again, and its tokens end with it, whatever happens to its App ID. */
class EndedKeyLawsTest {

    private static final LoginPolicy LOGINS = new LoginPolicy(Environment.TEST);
    private static final CallPolicy CALLS = new CallPolicy(Environment.TEST);

    @Test
    @Tag("R15")
    void ended_key_never_logs_in_again() {
        forAll(EndedKeyLawsTest::commandSequences, commands -> {
            Set<NumberedKey> ended = new HashSet<>();
            for (Moment moment : Moment.after(Merchants.withTwoAppIds(), commands)) {
                ended.addAll(endedAt(moment));

                assertThat(ended).noneMatch(key -> login(key, moment).isRight());
            }
        });
    }

    @Test
    @Tag("R7")
    @Tag("R15")
    void accepted_key_of_the_active_app_id_of_an_open_merchant_logs_in() {
        forAll(EndedKeyLawsTest::commandSequences, commands -> {
            for (Moment moment : Moment.after(Merchants.withTwoAppIds(), commands)) {
                assertThat(keysAt(moment)).allMatch(key -> login(key, moment).isRight() == isAccepted(key, moment));
            }
        });
    }

    private static boolean isAccepted(NumberedKey key, Moment moment) {
        return moment.profile().isOpen()
                && moment.profile()
                        .credentials()
                        .active()
                        .exists(active -> active.appId().equals(key.appId())
                                && active.keys().stateOf(key.number(), moment.at()) == KeyState.ACCEPTED);
    }

    @Test
    @Tag("R10")
    @Tag("R15")
    void token_is_refused_once_its_key_has_ended() {
        forAll(EndedKeyLawsTest::commandSequences, commands -> {
            Set<NumberedKey> ended = new HashSet<>();
            List<AccessToken> tokens = new ArrayList<>();
            for (Moment moment : Moment.after(Merchants.withTwoAppIds(), commands)) {
                ended.addAll(endedAt(moment));
                tokens.removeIf(token -> token.hasExpiredAt(moment.at()));

                assertThat(tokens)
                        .filteredOn(token -> ended.contains(new NumberedKey(token.appId(), token.key())))
                        .noneMatch(token -> call(token, moment).isRight());
                keysAt(moment)
                        .forEach(key -> login(key, moment)
                                .forEach(grant -> tokens.add(
                                        AccessToken.granted(Tokens.ID, grant, Environment.TEST, moment.at()))));
            }
        });
    }

    @Test
    @Tag("R10")
    @Tag("R15")
    void token_is_accepted_while_its_key_and_its_activation_last() {
        forAll(EndedKeyLawsTest::commandSequences, commands -> {
            List<AccessToken> tokens = new ArrayList<>();
            for (Moment moment : Moment.after(Merchants.withTwoAppIds(), commands)) {
                tokens.removeIf(token -> token.hasExpiredAt(moment.at()));

                assertThat(tokens).allMatch(token -> call(token, moment).isRight() == isLoginOf(token, moment));
                keysAt(moment)
                        .forEach(key -> login(key, moment)
                                .forEach(grant -> tokens.add(
                                        AccessToken.granted(Tokens.ID, grant, Environment.TEST, moment.at()))));
            }
        });
    }

    /** Returns true if the key of the token would log in again under the same activation. */
    private static boolean isLoginOf(AccessToken token, Moment moment) {
        return login(new NumberedKey(token.appId(), token.key()), moment)
                .exists(grant -> grant.activation().equals(token.activation()));
    }

    private static Either<RefusalCause, Grant> login(NumberedKey key, Moment moment) {
        return LOGINS.decide(new LoginAttempt(
                key.appId(),
                Option.some(moment.profile()),
                Option.some(key.number()),
                Option.some(Environment.TEST),
                OFFICE,
                moment.at()));
    }

    private static Either<RefusalCause, AppCredential> call(AccessToken token, Moment moment) {
        return CALLS.decide(token, Option.some(moment.profile()), false, OFFICE, moment.at());
    }

    /** Returns all keys that were ever made, by their numbers. */
    private static List<NumberedKey> keysAt(Moment moment) {
        List<NumberedKey> keys = new ArrayList<>();
        for (AppCredential credential : moment.profile().credentials().all()) {
            for (int number = 1; number <= credential.keys().latest().value(); number++) {
                keys.add(new NumberedKey(credential.appId(), new KeyNumber(number)));
            }
        }
        return keys;
    }

    /** Returns the keys whose grace is over at that moment, or which its event ends. */
    private static Set<NumberedKey> endedAt(Moment moment) {
        Set<NumberedKey> ended = new HashSet<>();
        for (AppCredential credential : moment.profile().credentials().all()) {
            credential
                    .keys()
                    .retiring()
                    .filter(former -> former.isOverAt(moment.at()))
                    .forEach(former -> ended.add(
                            new NumberedKey(credential.appId(), former.key().number())));
        }
        moment.event().flatMap(EndedKeyLawsTest::endedBy).forEach(ended::add);
        return ended;
    }

    private static Option<NumberedKey> endedBy(DomainEvent event) {
        if (event instanceof KeyEvent.Ended end) {
            return Option.some(new NumberedKey(end.appId(), end.number()));
        }
        if (event instanceof KeyEvent.Leaked leak) {
            return Option.some(new NumberedKey(leak.appId(), leak.number()));
        }
        if (event instanceof KeyEvent.PublicKeyRegistered registered
                && registered.grace().isNone()) {
            return registered.replaced().map(former -> new NumberedKey(registered.appId(), former));
        }
        return event instanceof KeyEvent.Made made && made.grace().isNone()
                ? made.replaced().map(former -> new NumberedKey(made.appId(), former))
                : Option.none();
    }

    private static List<Step> commandSequences(RandomGenerator random) {
        return listOf(random, 40, Step::onKeys);
    }

    private record NumberedKey(AppId appId, KeyNumber number) {}
}
