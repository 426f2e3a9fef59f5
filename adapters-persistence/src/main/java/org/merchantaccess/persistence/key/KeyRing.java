package org.merchantaccess.persistence.key;

import io.vavr.control.Option;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.key.KeyVerifier;

/** All keys of one environment at one time. Immutable: a renewal creates another ring. */
@Secret
public final class KeyRing {

    private final Environment environment;
    private final SortedMap<Integer, KeyVersion> versions;
    private final int current;
    private final SecretKey256 audit;
    private final Map<Integer, SecretKey256> forgottenPeppers;
    private final SecretKey256 unusedPepper = SecretKey256.fresh();
    private final KeyVerifier standIn;

    /** Creates a ring of these versions, at least one. */
    public KeyRing(Environment environment, SortedMap<Integer, KeyVersion> versions, SecretKey256 audit) {
        this(environment, versions, versions.lastKey(), audit, Map.of());
    }

    private KeyRing(
            Environment environment,
            SortedMap<Integer, KeyVersion> versions,
            int current,
            SecretKey256 audit,
            Map<Integer, SecretKey256> forgottenPeppers) {
        this.environment = environment;
        this.versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        this.current = current;
        this.audit = audit;
        this.forgottenPeppers = Map.copyOf(forgottenPeppers);
        this.standIn = KeyVerifier.of(current, SecretKey256.randomBytes());
    }

    public static KeyRing fresh(Environment environment) {
        SortedMap<Integer, KeyVersion> first = new TreeMap<>();
        first.put(1, KeyVersion.fresh(1));
        return new KeyRing(environment, first, SecretKey256.fresh());
    }

    public Environment environment() {
        return environment;
    }

    public SortedMap<Integer, KeyVersion> versions() {
        return versions;
    }

    public KeyVersion newest() {
        return Objects.requireNonNull(versions.get(versions.lastKey()));
    }

    /** Returns the version that seals and makes verifiers. It is the newest one, unless that is {@linkplain #sealingWith not used yet}. */
    public KeyVersion current() {
        return Objects.requireNonNull(versions.get(current));
    }

    /** Returns this ring with that version as the current one. It must have that version. */
    public KeyRing sealingWith(int number) {
        return new KeyRing(environment, versions, number, audit, forgottenPeppers);
    }

    public Option<KeyVersion> version(int number) {
        return Option.of(versions.get(number));
    }

    /** Returns the pepper of that version. For an unknown version it returns a random pepper that no verifier was made with. */
    public SecretKey256 pepperOrUnused(int number) {
        KeyVersion version = versions.get(number);
        return version == null ? forgottenPeppers.getOrDefault(number, unusedPepper) : version.pepper();
    }

    /** Returns a verifier that matches no key, under the current pepper. */
    public KeyVerifier standIn() {
        return standIn;
    }

    /** Returns the key of the audit trail. It is never renewed, because old entries must remain verifiable. */
    public SecretKey256 audit() {
        return audit;
    }

    /** Returns true if there are former keys, which are removed once nothing is sealed with them. */
    public boolean hasFormer() {
        return versions.size() > 1;
    }

    /** Returns a ring with one more version, the newest. */
    public KeyRing renewed() {
        SortedMap<Integer, KeyVersion> more = new TreeMap<>(versions);
        int number = newest().number() + 1;
        more.put(number, KeyVersion.fresh(number));
        return new KeyRing(environment, more, audit);
    }

    /** Returns a ring without the versions before that one. */
    public KeyRing since(int number) {
        return new KeyRing(environment, versions.tailMap(number), audit);
    }

    /**
     * Returns this ring as the successor of another in this process. Peppers that only the former ring had are kept in memory, so that a
     * login that has already read a verifier of theirs is still decided correctly.
     */
    public KeyRing inPlaceOf(KeyRing former) {
        Map<Integer, SecretKey256> peppers = new HashMap<>(former.forgottenPeppers);
        former.versions.forEach((number, version) -> peppers.put(number, version.pepper()));
        return new KeyRing(environment, versions, current, audit, peppers);
    }

    /**
     * Returns true if the later ring holds the same keys, some removed or added. False for the keys of another store and for an older copy.
     */
    public boolean isContinuedBy(KeyRing later) {
        return environment == later.environment
                && audit.equals(later.audit)
                && newest().number() <= later.newest().number()
                && versions.values().stream()
                        .allMatch(version -> later.version(version.number()).forAll(version::equals));
    }

    @Override
    public String toString() {
        return "KeyRing{" + environment + ", ***}";
    }
}
