package org.merchantaccess.domain.key;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * The keys of an App ID (R15): the current one and, for a while after its replacement, the former one. At most these two are accepted.
 *
 * <p>An App ID is without a current key after it was reported as leaked, until a new key is made.
 */
@Value.Immutable
@ValueStyle
public abstract class CredentialKeys {

    /** The number of ended keys that are remembered. */
    public static final int MAX_ENDED = 5;

    CredentialKeys() {}

    /** Returns the key to use; none after it was reported as leaked. */
    public abstract Option<CredentialKey> current();

    /** Returns the former key, which is accepted until it ends. */
    public abstract Option<RetiringKey> retiring();

    /** Returns the keys that ended last, the latest first; at most {@value #MAX_ENDED}. */
    public abstract List<EndedKey> ended();

    /** Returns the number of the key that was made last. */
    public abstract KeyNumber latest();

    /** Returns the keys of a new App ID. */
    public static CredentialKeys first(KeyVerifier verifier, Instant at) {
        return new OnlyKey(new CredentialKey(KeyNumber.FIRST, verifier, at, Option.none()));
    }

    /** Returns keys with their stored state. */
    public static CredentialKeys restored(
            Option<CredentialKey> current, Option<RetiringKey> retiring, List<EndedKey> ended, KeyNumber latest) {
        CredentialKeys restored = ImmutableCredentialKeys.of(current, retiring, ended, latest);
        return restored.isOnlyKey() ? current.<CredentialKeys>map(OnlyKey::new).getOrElse(restored) : restored;
    }

    @Value.Check
    void check() {
        List<KeyNumber> numbers = Stream.of(
                        current().toJavaStream().map(CredentialKey::number),
                        retiring().toJavaStream().map(former -> former.key().number()),
                        ended().stream().map(EndedKey::number))
                .flatMap(Function.identity())
                .toList();
        if (numbers.stream().distinct().count() != numbers.size()) {
            throw new IllegalArgumentException("the numbers of keys are distinct");
        }
        if (numbers.stream().anyMatch(number -> number.compareTo(latest()) > 0)) {
            throw new IllegalArgumentException("no key has a number above the latest");
        }
        if (ended().size() > MAX_ENDED) {
            throw new IllegalArgumentException("at most " + MAX_ENDED + " ended keys are remembered");
        }
    }

    private boolean isOnlyKey() {
        return isFirstOnly() && retiring().isEmpty() && ended().isEmpty();
    }

    /** Returns true if there has been no key but the first, without an end date: the only state before keys could be replaced. */
    public final boolean isFirstOnly() {
        return latest().equals(KeyNumber.FIRST)
                && current().exists(key -> key.expiry().isEmpty());
    }

    /** Returns the keys that are current or retiring. */
    public final List<CredentialKey> kept() {
        return Stream.concat(current().toJavaStream(), retiring().toJavaStream().map(RetiringKey::key))
                .toList();
    }

    /**
     * Returns the number of the secret key whose verifier matches, also of an ended one. Tests every verifier, whichever matches.
     */
    public final Option<KeyNumber> matching(Predicate<KeyVerifier> isMatch) {
        Option<KeyNumber> found = Option.none();
        for (EndedKey key : ended()) {
            found = isSecretMatch(key.material(), isMatch) ? Option.some(key.number()) : found;
        }
        for (RetiringKey former : retiring()) {
            found = isSecretMatch(former.key().material(), isMatch)
                    ? Option.some(former.key().number())
                    : found;
        }
        for (CredentialKey key : current()) {
            found = isSecretMatch(key.material(), isMatch) ? Option.some(key.number()) : found;
        }
        return found;
    }

    private static boolean isSecretMatch(KeyMaterial material, Predicate<KeyVerifier> isMatch) {
        return material instanceof KeyVerifier verifier && isMatch.test(verifier);
    }

    /** Returns the number of the public key that matches, also of an ended one; the newest if several do. */
    public final Option<KeyNumber> matchingPublicKey(Predicate<ClientPublicKey> isMatch) {
        return Option.ofOptional(Stream.concat(
                        kept().stream()
                                .filter(key -> key.material() instanceof ClientPublicKey registered
                                        && isMatch.test(registered))
                                .map(CredentialKey::number),
                        ended().stream()
                                .filter(key -> key.material() instanceof ClientPublicKey registered
                                        && isMatch.test(registered))
                                .map(EndedKey::number))
                .findFirst());
    }

    /** Returns true if a login with a secret can be tested against at least one of the keys, also an ended one. */
    public final boolean hasSecret() {
        return current().exists(CredentialKey::isSecret)
                || retiring().exists(former -> former.key().isSecret())
                || ended().stream().anyMatch(key -> key.material() instanceof KeyVerifier);
    }

    /** Returns whether the key with that number is accepted. A key that does not exist counts as ended. */
    public final KeyState stateOf(KeyNumber number, Instant now) {
        for (CredentialKey key : current()) {
            if (key.number().equals(number)) {
                return key.isExpiredAt(now) ? KeyState.EXPIRED : KeyState.ACCEPTED;
            }
        }
        for (RetiringKey former : retiring()) {
            if (former.key().number().equals(number) && !former.isOverAt(now)) {
                return former.key().isExpiredAt(now) ? KeyState.EXPIRED : KeyState.ACCEPTED;
            }
        }
        return KeyState.ENDED;
    }

    /** Returns true if there is a current key, and it has not expired. */
    public final boolean hasAcceptedCurrentKeyAt(Instant now) {
        return current().exists(key -> !key.isExpiredAt(now));
    }

    /** Returns true if a login with that key is the first use that the end of the retiring key waits for. */
    public final boolean awaitsFirstUse(KeyNumber number) {
        return retiring().exists(former -> former.afterFirstUse().isDefined())
                && current().exists(key -> key.number().equals(number));
    }

    /**
     * Makes a new key the current one. The former one retires, or ends at once without a grace. Without a current key, the retiring one
     * keeps its end.
     *
     * @return the changed keys; else {@link KeyFailure.StillRetiring} or {@link KeyFailure.KnownPublicKey}
     */
    public final Either<KeyFailure, CredentialKeys> replace(
            KeyMaterial material, Option<KeyExpiry> expiry, Grace grace, Instant now) {
        CredentialKeys settled = withoutOverdue(now);
        Option<KeyFailure> stillRetiring = settled.retiring()
                .filter(former -> settled.current().isDefined())
                .map(former -> new KeyFailure.StillRetiring(former.key().number()));
        return stillRetiring
                .orElse(() -> settled.matchingPublicKey(material::equals).map(KeyFailure.KnownPublicKey::new))
                .<Either<KeyFailure, CredentialKeys>>map(Either::left)
                .getOrElse(() -> Either.right(settled.withNext(material, expiry, grace, now)));
    }

    private CredentialKeys withNext(KeyMaterial material, Option<KeyExpiry> expiry, Grace grace, Instant now) {
        if (current().isEmpty()) {
            return withReplacement(material, expiry, now);
        }
        CredentialKey next = new CredentialKey(latest().next(), material, now, expiry);
        CredentialKeys ending = grace.isNone() ? withEnded(current(), now) : this;
        return restored(
                Option.some(next),
                grace.isNone() ? Option.none() : current().map(former -> RetiringKey.replaced(former, grace, now)),
                ending.ended(),
                next.number());
    }

    /**
     * Makes the retiring key the current one again; the current one retires and ends at the same time.
     *
     * @return the changed keys; else {@link KeyFailure.NothingRetiring}
     */
    public final Either<KeyFailure, CredentialKeys> putBack(Instant now) {
        return retiring()
                .filter(former -> !former.isOverAt(now))
                .<KeyFailure>toEither(KeyFailure.NothingRetiring::new)
                .map(former -> restored(Option.some(former.key()), current().map(former::with), ended(), latest()));
    }

    /**
     * Ends a key at once. Without a current key, the retiring one keeps its end.
     *
     * @return the changed keys; else {@link KeyFailure.UnknownKey} or {@link KeyFailure.AlreadyEnded}
     */
    public final Either<KeyFailure, CredentialKeys> end(KeyNumber number, Instant now) {
        if (current().exists(key -> key.number().equals(number))) {
            CredentialKeys after = withEnded(current(), now);
            return Either.right(restored(Option.none(), retiring(), after.ended(), latest()));
        }
        if (retiring().exists(former -> former.key().number().equals(number) && !former.isOverAt(now))) {
            CredentialKeys after = withEnded(retiring().map(RetiringKey::key), now);
            return Either.right(restored(current(), Option.none(), after.ended(), latest()));
        }
        return Either.left(missing(number));
    }

    /** Returns why a key that is neither current nor retiring cannot be changed or revealed. */
    public final KeyFailure missing(KeyNumber number) {
        return number.compareTo(latest()) > 0 ? new KeyFailure.UnknownKey(number) : new KeyFailure.AlreadyEnded(number);
    }

    /**
     * Ends a key at once. If no current key is left, a new key takes its place; the retiring one keeps its end.
     *
     * @return the changed keys; else {@link KeyFailure.UnknownKey} or {@link KeyFailure.AlreadyEnded}
     */
    public final Either<KeyFailure, CredentialKeys> replaceLeaked(
            KeyNumber number, KeyVerifier replacement, Instant now) {
        return end(number, now)
                .map(after ->
                        after.current().isDefined() ? after : after.withReplacement(replacement, Option.none(), now));
    }

    private CredentialKeys withReplacement(KeyMaterial material, Option<KeyExpiry> expiry, Instant now) {
        CredentialKey next = new CredentialKey(latest().next(), material, now, expiry);
        return restored(Option.some(next), retiring(), ended(), next.number());
    }

    /** Ends or shortens the retirement of the former key, if it waits for the first use of that key. Otherwise nothing changes. */
    public final CredentialKeys firstUsed(KeyNumber number, Instant now) {
        return awaitsFirstUse(number)
                ? restored(current(), retiring().map(former -> former.afterFirstUseAt(now)), ended(), latest())
                : this;
    }

    /**
     * Sets or removes the end date of a key that is current or retiring.
     *
     * @return the changed keys; else {@link KeyFailure.UnknownKey} or {@link KeyFailure.AlreadyEnded}
     */
    public final Either<KeyFailure, CredentialKeys> withExpiry(KeyNumber number, Option<KeyExpiry> expiry) {
        return kept().stream().anyMatch(key -> key.number().equals(number))
                ? Either.right(mapped(key -> key.number().equals(number) ? key.withExpiry(expiry) : key))
                : Either.left(missing(number));
    }

    /** Returns the earliest time at which {@link #withoutOverdue} or {@link #announced} changes something. */
    public final Option<Instant> nextDue() {
        return Option.ofOptional(Stream.concat(
                        retiring().toJavaStream().map(RetiringKey::endsAt),
                        kept().stream()
                                .flatMap(key -> key.expiry()
                                        .flatMap(KeyExpiry::nextAnnouncement)
                                        .toJavaStream()))
                .min(Instant::compareTo));
    }

    /** Ends the retiring key if its grace is over. Otherwise nothing changes. */
    public final CredentialKeys withoutOverdue(Instant now) {
        Option<CredentialKey> over =
                retiring().filter(former -> former.isOverAt(now)).map(RetiringKey::key);
        return over.isEmpty()
                ? this
                : restored(
                        current(),
                        Option.none(),
                        withEnded(over, retiring().map(RetiringKey::endsAt).getOrElse(now))
                                .ended(),
                        latest());
    }

    /** Returns the key whose end date must be announced: a reminder, or that it is over. */
    public final Option<CredentialKey> toAnnounce(Instant now) {
        return Option.ofOptional(kept().stream()
                .filter(key -> key.expiry().flatMap(KeyExpiry::nextAnnouncement).exists(due -> !due.isAfter(now)))
                .findFirst());
    }

    /** Records that the end date of that key was announced. */
    public final CredentialKeys announced(KeyNumber number, Instant now) {
        return mapped(key -> key.number().equals(number)
                ? key.withExpiry(key.expiry().map(expiry -> expiry.announcedUntil(now)))
                : key);
    }

    /**
     * Returns the same keys with other verifiers of secrets. Ended secret keys are forgotten, because their secrets no longer exist.
     */
    public final CredentialKeys withVerifiers(Function<CredentialKey, KeyMaterial> verifiers) {
        CredentialKeys changed = mapped(key -> key.isSecret() ? key.withMaterial(verifiers.apply(key)) : key);
        List<EndedKey> remembered = ended().stream()
                .filter(key -> key.material() instanceof ClientPublicKey)
                .toList();
        return restored(changed.current(), changed.retiring(), remembered, latest());
    }

    private CredentialKeys mapped(Function<CredentialKey, CredentialKey> change) {
        return restored(
                current().map(change),
                retiring().map(former -> former.withSame(change.apply(former.key()))),
                ended(),
                latest());
    }

    private CredentialKeys withEnded(Option<CredentialKey> key, Instant at) {
        List<EndedKey> after = Stream.concat(key.toJavaStream().map(each -> EndedKey.of(each, at)), ended().stream())
                .limit(MAX_ENDED)
                .toList();
        return restored(current().filter(each -> !key.contains(each)), Option.none(), after, latest());
    }
}
