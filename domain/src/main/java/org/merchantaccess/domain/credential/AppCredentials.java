package org.merchantaccess.domain.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * All App IDs of one merchant profile, and the two rules that only hold for all of them together: names are unique (R1) and at
 * most one is active (R4).
 *
 * <p>There is no value of this type that breaks them, not even one read back from a damaged store.
 */
@Value.Immutable
@ValueStyle
public abstract class AppCredentials {

    /** How many App IDs a profile may have at a time. */
    public static final int MAX = 100;

    /** How many App IDs a profile may ever have, deleted ones included: each deleted one leaves a tombstone (R6). */
    public static final int MAX_EVER = 10_000;

    AppCredentials() {}

    /** In the order of their creation. */
    public abstract List<AppCredential> all();

    /** App IDs that once were: no one else ever gets them (R6). */
    public abstract Set<AppId> deleted();

    public static AppCredentials none() {
        return restored(List.of(), Set.of());
    }

    /** All App IDs as a store kept them. */
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

    public final Option<AppCredential> find(AppId appId) {
        for (AppCredential credential : all()) {
            if (credential.appId().equals(appId)) {
                return Option.some(credential);
            }
        }
        return Option.none();
    }

    public final Option<AppCredential> active() {
        return Option.ofOptional(all().stream().filter(AppCredential::isActive).findFirst());
    }

    public final boolean wasDeleted(AppId appId) {
        return deleted().contains(appId);
    }

    /** R1, R3. Refused: {@link CredentialFailure.NameTaken}, {@link CredentialFailure.TooMany}, {@link CredentialFailure.TooManyEver}. */
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
                Stream.concat(all().stream(), Stream.of(created.deactivated())).toList()));
    }

    /** R1, R5. Refused: {@link CredentialFailure.UnknownAppId}, {@link CredentialFailure.NameTaken}. */
    public final Either<CredentialFailure, AppCredentials> rename(AppId appId, AppName name) {
        return known(appId)
                .filterOrElse(credential -> !isTaken(name, appId), credential -> new CredentialFailure.NameTaken(name))
                .map(credential -> with(replaced(appId, known -> known.renamed(name))));
    }

    /**
     * R4: the one App ID becomes active and any other ceases to be, in the same step. Activating the active one changes nothing.
     * Refused: {@link CredentialFailure.UnknownAppId}.
     */
    public final Either<CredentialFailure, AppCredentials> activate(AppId appId, Activation activation, Instant at) {
        return known(appId)
                .map(credential -> credential.isActive()
                        ? this
                        : with(all().stream()
                                .map(other -> other.appId().equals(appId)
                                        ? other.activated(activation, at)
                                        : other.deactivated())
                                .toList()));
    }

    /** R5, R6. Refused: {@link CredentialFailure.UnknownAppId}, {@link CredentialFailure.StillActive}. */
    public final Either<CredentialFailure, AppCredentials> delete(AppId appId) {
        return known(appId)
                .filterOrElse(
                        credential -> !credential.isActive(), credential -> new CredentialFailure.StillActive(appId))
                .map(this::without);
    }

    /** The same App IDs, the active one under a new activation: every token granted before is dead. */
    public final AppCredentials reactivated(Activation activation) {
        return with(all().stream()
                .map(credential -> credential.reactivated(activation))
                .toList());
    }

    /** The same App IDs with the same keys, recognised by other verifiers. */
    public final AppCredentials recognisedBy(Function<AppCredential, KeyVerifier> verifiers) {
        return with(all().stream()
                .map(credential -> credential.recognisedBy(verifiers.apply(credential)))
                .toList());
    }

    private Either<CredentialFailure, AppCredential> known(AppId appId) {
        return find(appId).toEither(() -> new CredentialFailure.UnknownAppId(appId));
    }

    private boolean isTaken(AppName name, AppId exceptBy) {
        return all().stream()
                .anyMatch(other ->
                        !other.appId().equals(exceptBy) && other.name().key().equals(name.key()));
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

    private static void require(boolean holds, String law) {
        if (!holds) {
            throw new IllegalArgumentException(law);
        }
    }
}
