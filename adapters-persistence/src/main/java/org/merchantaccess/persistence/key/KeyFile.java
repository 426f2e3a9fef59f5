package org.merchantaccess.persistence.key;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import org.merchantaccess.domain.kernel.Environment;

/**
 * The keys of one environment: one that seals what must be read again, one in every verifier (the pepper), one for the audit trail.
 *
 * <p>Sealing key and pepper have versions, which go up together. A renewal takes three steps, and can be taken up again after each:
 * {@link #renew()} puts the next version on the disk; whoever keeps sealed texts and verifiers makes each anew; and when none is
 * left under a former version, {@link #forgetFormer()} destroys that. The key of the audit trail stays.
 *
 * <p>For any number of threads. Who seals, opens or verifies never waits, not even for a renewal.
 */
public final class KeyFile {

    private final KeyRingFile file;
    private final Object renewing = new Object();
    private volatile KeyRing held;

    private KeyFile(KeyRingFile file, KeyRing held) {
        this.file = file;
        this.held = held;
    }

    /** The keys in a file that must be there. */
    public static Either<KeyFileFailure, KeyFile> open(Path path, Environment environment) {
        KeyRingFile file = new KeyRingFile(path, environment);
        return file.read().map(keys -> new KeyFile(file, keys));
    }

    /** The keys in the file; where there is none, it is made with fresh ones. Only for who has nothing stored yet. */
    public static Either<KeyFileFailure, KeyFile> openOrCreate(Path path, Environment environment) {
        KeyRingFile file = new KeyRingFile(path, environment);
        return file.readOrCreate().map(keys -> new KeyFile(file, keys));
    }

    /** Seals and opens with the keys as they are at each moment. */
    public Sealer sealer() {
        return new Sealer(() -> held);
    }

    /** Makes and checks verifiers with the peppers as they are at each moment. */
    public KeyVerifiers keyVerifiers() {
        return new KeyVerifiers(() -> held);
    }

    public AuditSealer auditSealer() {
        return new AuditSealer(held);
    }

    /** What a store keeps in order to {@linkplain #mustKnow know its keys again}; to be kept anew after each renewal. */
    public String keyCheck() {
        return new KeyCheck(held).sealed();
    }

    /** Where the keys lie. */
    public Path folder() {
        return file.path().resolveSibling("");
    }

    /** The name of the store that is sealed with these keys, in what lies outside of it: 64 hexadecimal digits that say nothing else. */
    public String storeId() {
        return HexFormat.of()
                .formatHex(held.audit()
                        .hmac(Fields.of("store", held.environment().word()).toBytes()));
    }

    /** This key file, if a store that kept that check was sealed with its keys. */
    public Either<KeyFileFailure, KeyFile> mustKnow(String keyCheck) {
        return new KeyCheck(held).knows(keyCheck)
                ? Either.right(this)
                : Either.left(new KeyFileFailure.KeysOfAnotherStore(file.path()));
    }

    /** This key file, if it has every version that app keys are still recognised by. */
    public Either<KeyFileFailure, KeyFile> mustHave(Collection<Integer> versions) {
        return versions.stream()
                .filter(version -> held.version(version).isEmpty())
                .findFirst()
                .<Either<KeyFileFailure, KeyFile>>map(
                        missing -> Either.left(new KeyFileFailure.Incomplete(file.path(), "pepper." + missing)))
                .orElseGet(() -> Either.right(this));
    }

    /** The version that seals and makes verifiers now. */
    public int newestVersion() {
        return held.newest().number();
    }

    /** Whether a renewal was begun and former versions are not forgotten yet. */
    public boolean hasFormerVersions() {
        return held.hasFormer();
    }

    /**
     * Goes over to the next version, and says which that is. It is on the disk before anything is sealed with it. Where a renewal is
     * not finished, it is that one's version.
     */
    public Either<KeyFileFailure, Integer> renew() {
        synchronized (renewing) {
            return onTheDisk()
                    .flatMap(keys -> keys.hasFormer() ? Either.right(keys) : file.replacedBy(keys.renewed()))
                    .map(this::hold);
        }
    }

    /**
     * Destroys all versions but the newest, and says which that is. What is still sealed under a former one cannot be opened any
     * more, and verifiers made with its pepper match nothing from the next start on.
     */
    public Either<KeyFileFailure, Integer> forgetFormer() {
        synchronized (renewing) {
            // Not the newest on the disk: of that one nobody may have known.
            return onTheDisk()
                    .flatMap(keys -> file.replacedBy(keys.since(newestVersion())))
                    .map(this::hold);
        }
    }

    /** The disk knows best, as a renewal may have failed after it was written; but somebody may have changed the file. */
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
