package org.merchantaccess.persistence.key.file;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.key.KeyFingerprints;
import org.merchantaccess.persistence.key.KeyRing;
import org.merchantaccess.persistence.key.LengthPrefixedFields;
import org.merchantaccess.persistence.key.sealing.AuditSealer;
import org.merchantaccess.persistence.key.sealing.KeyCheck;
import org.merchantaccess.persistence.key.sealing.KeyLookups;
import org.merchantaccess.persistence.key.sealing.KeyVerifiers;
import org.merchantaccess.persistence.key.sealing.Sealer;
import org.merchantaccess.persistence.sql.Sql;

/**
 * The keys of one environment: a sealing key for secrets that must be read again, a pepper for verifiers, and the key of the audit trail.
 *
 * <p>Sealing key and pepper are renewed together, as one version. A renewal has three steps and can be resumed after each: {@link #renew()}
 * writes the next version to disk; then all sealed texts and verifiers are made again; then {@link #forgetFormer()} destroys the former
 * version. The key of the audit trail stays.
 *
 * <p>Thread-safe. Sealing, opening and verifying never block, not even during a renewal.
 */
public final class KeyFile {

    private final KeyRingFile file;
    private final Object renewing = new Object();
    private volatile KeyRing held;

    private KeyFile(KeyRingFile file, KeyRing held) {
        this.file = file;
        this.held = held;
    }

    /** Opens the key file, which must exist. */
    public static Either<KeyFileFailure, KeyFile> open(Path path, Environment environment) {
        KeyRingFile file = new KeyRingFile(path, environment);
        return file.read().map(keys -> new KeyFile(file, keys));
    }

    /** Opens the key file, or creates it with new keys if it does not exist. Use only while nothing is stored yet. */
    public static Either<KeyFileFailure, KeyFile> openOrCreate(Path path, Environment environment) {
        KeyRingFile file = new KeyRingFile(path, environment);
        return file.readOrCreate().map(keys -> new KeyFile(file, keys));
    }

    /**
     * Adds a new version to the key file, which must exist, and returns its number. Stores that use the file seal with the version as soon
     * as the keys are rotated.
     */
    public static Either<KeyFileFailure, Integer> addVersion(Path path, Environment environment) {
        KeyRingFile file = new KeyRingFile(path, environment);
        return file.read()
                .flatMap(keys -> file.replacedBy(keys.renewed()))
                .map(keys -> keys.newest().number());
    }

    /** Returns a sealer that always uses the present keys. */
    public Sealer sealer() {
        return new Sealer(() -> held);
    }

    /**
     * Returns a sealer for transactions of that store: it seals with the version that the store uses, or with a newer one whose rotation has begun
     * in this process. Until the transaction ends, the store uses no other.
     */
    public Sealer sealerIn(Sql sql) {
        VersionInUse versionInUse = new VersionInUse(this, sql);
        return new Sealer(() -> held, () -> {
            versionInUse.hold();
            return held;
        });
    }

    /** Returns the verifiers, which always use the present peppers. */
    public KeyVerifiers keyVerifiers() {
        return new KeyVerifiers(() -> held);
    }

    /** Returns the digests by which app keys are found, under the present peppers. */
    public KeyLookups keyLookups() {
        return new KeyLookups(() -> held);
    }

    public AuditSealer auditSealer() {
        return new AuditSealer(held);
    }

    /**
     * Returns the check value by which a store {@linkplain #checkedAgainst recognizes its keys}. It must be stored again after each
     * renewal.
     */
    public String keyCheck() {
        return new KeyCheck(held).sealed();
    }

    /** Returns the folder of the key file. */
    public Path folder() {
        return file.path().resolveSibling("");
    }

    /** Returns the name of the store that is sealed with these keys: 64 hexadecimal digits that reveal nothing about the keys. */
    public String storeId() {
        return HexFormat.of()
                .formatHex(held.audit()
                        .hmac(LengthPrefixedFields.of(
                                        "store", held.environment().word())
                                .toBytes()));
    }

    /** Returns this key file if the check value was made with its keys. */
    public Either<KeyFileFailure, KeyFile> checkedAgainst(String keyCheck) {
        return new KeyCheck(held).matches(keyCheck)
                ? Either.right(this)
                : Either.left(new KeyFileFailure.KeysOfAnotherStore(file.path()));
    }

    /** Returns this key file if it has all those versions, which app keys are verified with. */
    public Either<KeyFileFailure, KeyFile> requireVersions(Collection<Integer> versions) {
        return versions.stream()
                .filter(version -> held.version(version).isEmpty())
                .findFirst()
                .<Either<KeyFileFailure, KeyFile>>map(
                        missing -> Either.left(new KeyFileFailure.Incomplete(file.path(), "pepper." + missing)))
                .orElseGet(() -> Either.right(this));
    }

    /** Returns the newest version. */
    public int newestVersion() {
        return held.newest().number();
    }

    /** Returns the version used for new seals and verifiers. */
    public int currentVersion() {
        return held.current().number();
    }

    /** Returns all versions with their fingerprints. */
    public SealingKeyVersions versions() {
        return KeyFingerprints.of(held);
    }

    /** Returns the version that a check value was made with; 0 if it is not one. */
    public int versionOf(String keyCheck) {
        return sealer().versionOf(keyCheck).getOrElse(0);
    }

    /**
     * Returns this key file, which seals with the version of that check value until {@linkplain #adopt another} is in use. The check value
     * must be of these keys.
     */
    public KeyFile sealingAs(String keyCheck) {
        synchronized (renewing) {
            held = held.sealingWith(versionOf(keyCheck));
            return this;
        }
    }

    /**
     * Seals with the version of that check value from now on if it is newer than the current one.
     *
     * @return false if these keys lack the version
     */
    public boolean adopt(String keyCheck) {
        synchronized (renewing) {
            int version = versionOf(keyCheck);
            if (version > currentVersion() && new KeyCheck(held).matches(keyCheck)) {
                held = held.sealingWith(version);
            }
            return version <= currentVersion();
        }
    }

    /** Seals with the newest version from now on, and returns its number. */
    public int adoptNewest() {
        synchronized (renewing) {
            held = held.sealingWith(newestVersion());
            return newestVersion();
        }
    }

    /**
     * Reads the file again, without a change of the current version. Fails if the file cannot be read, belongs to another store, or lacks
     * the current version; then the keys stay as they are.
     */
    public Either<KeyFileFailure, KeyFile> reload() {
        synchronized (renewing) {
            int current = currentVersion();
            return onTheDisk()
                    .filterOrElse(
                            keys -> keys.version(current).isDefined(),
                            keys -> new KeyFileFailure.Incomplete(file.path(), "sealing." + current))
                    .map(keys -> {
                        if (!KeyFingerprints.of(keys).equals(versions())) {
                            held = keys.inPlaceOf(held).sealingWith(current);
                        }
                        return this;
                    });
        }
    }

    /** Returns true if a renewal was started and the former versions still exist. */
    public boolean hasFormerVersions() {
        return held.hasFormer();
    }

    /**
     * Creates the next version and returns its number. It is on disk before anything is sealed with it. If a renewal is unfinished, returns
     * its version.
     */
    public Either<KeyFileFailure, Integer> renew() {
        synchronized (renewing) {
            return onTheDisk()
                    .flatMap(keys -> keys.hasFormer() ? Either.right(keys) : file.replacedBy(keys.renewed()))
                    .map(this::hold);
        }
    }

    /**
     * Destroys all versions except the newest, and returns its number. Texts sealed under a former version can no longer be opened, and
     * verifiers made with its pepper match nothing from the next start on.
     */
    public Either<KeyFileFailure, Integer> forgetFormer() {
        synchronized (renewing) {
            // Not the newest on disk: this process may not know that version yet.
            return onTheDisk()
                    .flatMap(keys -> file.replacedBy(keys.since(newestVersion())))
                    .map(this::hold);
        }
    }

    /** Reads the file again, because a failed renewal may have been written. Refuses it if it was replaced by other keys. */
    private Either<KeyFileFailure, KeyRing> onTheDisk() {
        return file.read()
                .flatMap(keys -> held.isContinuedBy(keys)
                        ? Either.right(keys)
                        : Either.left(new KeyFileFailure.KeysOfAnotherStore(file.path())));
    }

    private int hold(KeyRing keys) {
        held = keys.inPlaceOf(held);
        return keys.newest().number();
    }

    @Override
    public String toString() {
        return "KeyFile{" + file.path() + ", ***}";
    }
}
