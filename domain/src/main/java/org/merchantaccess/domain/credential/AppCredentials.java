package org.merchantaccess.domain.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.KeyFailure;
import org.merchantaccess.domain.key.KeyMaterial;

/**
 * All App IDs of a merchant profile. Enforces the rules that concern them together: names are unique (R1), and at most one App ID is
 * active (R4).
 *
 * <p>Every instance satisfies these rules, even one restored from a damaged store: construction fails otherwise.
 */
@Value.Immutable
@ValueStyle
public abstract class AppCredentials {

    /** The maximum number of App IDs of a profile at a time. */
    public static final int MAX = 100;

    /** The maximum number of App IDs a profile may ever have, including deleted ones, which leave a tombstone (R6). */
    public static final int MAX_EVER = 10_000;

    /** The time for which a switch or a deactivation can be undone. */
    public static final Duration UNDO_PERIOD = Duration.ofHours(1);

    AppCredentials() {}

    /** Returns the App IDs in the order of their creation. */
    public abstract List<AppCredential> all();

    /** Returns the deleted App IDs, which are never issued again (R6). */
    public abstract Set<AppId> deleted();

    /** Returns an empty collection. */
    public static AppCredentials none() {
        return restored(List.of(), Set.of());
    }

    /** Returns a collection with the stored App IDs. */
    public static AppCredentials restored(List<AppCredential> all, Set<AppId> deleted) {
        return ImmutableAppCredentials.of(all, deleted);
    }

    @Value.Check
    void check() {
        require(areDistinct(all().stream().map(AppCredential::appId)), "App IDs are distinct");
        require(areDistinct(all().stream().map(credential -> credential.name().key())), "App Names are unique");
        require(all().stream().filter(AppCredential::isActive).count() <= 1, "at most one App ID is active");
        require(
                all().stream().noneMatch(credential -> wasDeleted(credential.appId())),
                "a deleted App ID stays deleted");
    }

    /** Returns the credential with this App ID; none if there is none. */
    public final Option<AppCredential> find(AppId appId) {
        for (AppCredential credential : all()) {
            if (credential.appId().equals(appId)) {
                return Option.some(credential);
            }
        }
        return Option.none();
    }

    /** Returns the active credential; none if no App ID is active. */
    public final Option<AppCredential> active() {
        return Option.ofOptional(all().stream().filter(AppCredential::isActive).findFirst());
    }

    /** Returns true if the profile had this App ID and deleted it. */
    public final boolean wasDeleted(AppId appId) {
        return deleted().contains(appId);
    }

    /**
     * Adds a new App ID, which is not active (R1, R3).
     *
     * @return the changed collection; else {@link CredentialFailure.TooMany}, {@link CredentialFailure.TooManyEver} or
     * {@link CredentialFailure.NameTaken}
     */
    public final Either<CredentialFailure, AppCredentials> create(AppCredential created) {
        if (all().size() >= MAX) {
            return Either.left(new CredentialFailure.TooMany(MAX));
        }
        if (all().size() + deleted().size() >= MAX_EVER) {
            return Either.left(new CredentialFailure.TooManyEver(MAX_EVER));
        }
        if (isTaken(created.name(), created.appId())) {
            return Either.left(new CredentialFailure.NameTaken(created.name()));
        }
        return Either.right(with(
                Stream.concat(all().stream(), Stream.of(created.neverActive())).toList()));
    }

    /**
     * Renames an App ID (R1, R5).
     *
     * @return the changed collection; else {@link CredentialFailure.UnknownAppId} or {@link CredentialFailure.NameTaken}
     */
    public final Either<CredentialFailure, AppCredentials> rename(AppId appId, AppName name) {
        return known(appId)
                .filterOrElse(credential -> !isTaken(name, appId), credential -> new CredentialFailure.NameTaken(name))
                .map(credential -> with(replaced(appId, known -> known.renamed(name))));
    }

    /**
     * Activates an App ID and deactivates the one that was active, in one step (R4). Activating the active App ID changes nothing.
     *
     * @return the changed collection; else {@link CredentialFailure.UnknownAppId}
     */
    public final Either<CredentialFailure, AppCredentials> activate(AppId appId, Activation activation, Instant at) {
        return known(appId)
                .map(credential -> credential.isActive()
                        ? this
                        : with(all().stream()
                                .map(other -> other.appId().equals(appId)
                                        ? other.activated(activation, at)
                                        : other.deactivated(at))
                                .toList()));
    }

    /**
     * Deactivates the active App ID; then none is active (R5).
     *
     * @return the changed collection; else {@link CredentialFailure.UnknownAppId} or {@link CredentialFailure.NotActive}
     */
    public final Either<CredentialFailure, AppCredentials> deactivate(AppId appId, Instant at) {
        return known(appId)
                .filterOrElse(AppCredential::isActive, credential -> new CredentialFailure.NotActive(appId))
                .map(credential -> with(replaced(appId, active -> active.deactivated(at))));
    }

    /**
     * Returns the App ID whose activation ended with the last switch or deactivation, which can be undone within {@link #UNDO_PERIOD};
     * none afterwards. After a deletion it may be the App ID that was active before the deleted one.
     */
    public final Option<AppCredential> undoable(Instant now) {
        return Option.ofOptional(all().stream()
                        .filter(credential -> credential.inactiveSince().isDefined())
                        .max(Comparator.comparing(AppCredentials::endOfActivation)))
                .filter(former -> now.isBefore(endOfActivation(former).plus(UNDO_PERIOD)))
                .filter(former -> active().flatMap(AppCredential::activeSince)
                        .forAll(since ->
                                since.at().truncatedTo(ChronoUnit.MILLIS).equals(endOfActivation(former))));
    }

    private static Instant endOfActivation(AppCredential former) {
        return former.inactiveSince().getOrElse(Instant.MIN);
    }

    /**
     * Changes the keys of an App ID (R15).
     *
     * @return the changed collection; else {@link CredentialFailure.UnknownAppId} or {@link CredentialFailure.KeyRefused}
     */
    public final Either<CredentialFailure, AppCredentials> changeKeys(
            AppId appId, Function<CredentialKeys, Either<KeyFailure, CredentialKeys>> change) {
        return known(appId)
                .flatMap(credential ->
                        credential.rekeyed(change).<CredentialFailure>mapLeft(CredentialFailure.KeyRefused::new))
                .map(changed -> with(replaced(appId, former -> changed)));
    }

    /**
     * Changes the description and the owner of an App ID.
     *
     * @return the changed collection; else {@link CredentialFailure.UnknownAppId}, {@link CredentialFailure.InvalidDescription} or
     *     {@link CredentialFailure.InvalidOwner}
     */
    public final Either<CredentialFailure, AppCredentials> describe(AppId appId, String description, String owner) {
        return known(appId)
                .flatMap(credential -> credential.details().with(description, owner))
                .map(details -> with(replaced(appId, credential -> credential.described(details))));
    }

    /**
     * Deletes an App ID that is not active (R5, R6).
     *
     * @return the changed collection; else {@link CredentialFailure.UnknownAppId} or {@link CredentialFailure.StillActive}
     */
    public final Either<CredentialFailure, AppCredentials> delete(AppId appId) {
        return known(appId)
                .filterOrElse(
                        credential -> !credential.isActive(), credential -> new CredentialFailure.StillActive(appId))
                .map(this::without);
    }

    /** Returns the same App IDs, the active one under a new activation. Tokens granted before become invalid. */
    public final AppCredentials reactivated(Activation activation) {
        return with(all().stream()
                .map(credential -> credential.reactivated(activation))
                .toList());
    }

    /** Returns the same App IDs with other key verifiers for the same keys. */
    public final AppCredentials withKeyVerifiers(BiFunction<AppId, CredentialKey, KeyMaterial> verifiers) {
        return with(all().stream()
                .map(credential -> credential.withKeyVerifiers(key -> verifiers.apply(credential.appId(), key)))
                .toList());
    }

    private Either<CredentialFailure, AppCredential> known(AppId appId) {
        return find(appId).toEither(() -> new CredentialFailure.UnknownAppId(appId));
    }

    private boolean isTaken(AppName name, AppId except) {
        return all().stream()
                .anyMatch(other -> !other.appId().equals(except) && other.name().isSameAs(name));
    }

    private List<AppCredential> replaced(AppId appId, UnaryOperator<AppCredential> change) {
        return all().stream()
                .map(credential -> credential.appId().equals(appId) ? change.apply(credential) : credential)
                .toList();
    }

    private AppCredentials with(List<AppCredential> credentials) {
        return ImmutableAppCredentials.copyOf(this).withAll(credentials);
    }

    private AppCredentials without(AppCredential credential) {
        Set<AppId> tombstones = new HashSet<>(deleted());
        tombstones.add(credential.appId());
        return restored(
                all().stream().filter(other -> !other.equals(credential)).toList(), tombstones);
    }

    private static boolean areDistinct(Stream<?> values) {
        Set<Object> seen = new HashSet<>();
        return values.allMatch(seen::add);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
