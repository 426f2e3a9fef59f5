package org.merchantaccess.persistence.key;

import io.vavr.control.Option;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.Secret;

/** All keys of one environment at one moment. Never changes: a renewal makes another one. */
@Secret
final class KeyRing {

    private final Environment environment;
    private final SortedMap<Integer, KeyVersion> versions;
    private final SecretKey256 audit;
    private final Map<Integer, SecretKey256> forgottenPeppers;
    private final SecretKey256 nobodys = SecretKey256.fresh();
    private final KeyVerifier standIn;

    /** The keys of these versions, of which there is at least one. */
    KeyRing(Environment environment, SortedMap<Integer, KeyVersion> versions, SecretKey256 audit) {
        this(environment, versions, audit, Map.of());
    }

    private KeyRing(
            Environment environment,
            SortedMap<Integer, KeyVersion> versions,
            SecretKey256 audit,
            Map<Integer, SecretKey256> forgottenPeppers) {
        this.environment = environment;
        this.versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        this.audit = audit;
        this.forgottenPeppers = Map.copyOf(forgottenPeppers);
        this.standIn = KeyVerifier.of(newest().number(), SecretKey256.randomBytes());
    }

    static KeyRing fresh(Environment environment) {
        SortedMap<Integer, KeyVersion> first = new TreeMap<>();
        first.put(1, KeyVersion.fresh(1));
        return new KeyRing(environment, first, SecretKey256.fresh());
    }

    Environment environment() {
        return environment;
    }

    SortedMap<Integer, KeyVersion> versions() {
        return versions;
    }

    KeyVersion newest() {
        return Objects.requireNonNull(versions.get(versions.lastKey()));
    }

    Option<KeyVersion> version(int number) {
        return Option.of(versions.get(number));
    }

    /** The pepper of that version; one that no verifier was ever made with where there is no such version. */
    SecretKey256 pepperOrNobodys(int number) {
        KeyVersion version = versions.get(number);
        return version == null ? forgottenPeppers.getOrDefault(number, nobodys) : version.pepper();
    }

    /** Of no key, under the newest pepper. */
    KeyVerifier standIn() {
        return standIn;
    }

    /** Never renewed: what it sealed shall be checked for as long as it is kept. */
    SecretKey256 audit() {
        return audit;
    }

    /** Whether there are keys that will be forgotten as soon as nothing is left under them. */
    boolean hasFormer() {
        return versions.size() > 1;
    }

    /** One more version, the newest. */
    KeyRing renewed() {
        SortedMap<Integer, KeyVersion> more = new TreeMap<>(versions);
        int number = newest().number() + 1;
        more.put(number, KeyVersion.fresh(number));
        return new KeyRing(environment, more, audit);
    }

    /** Without the versions before that one. */
    KeyRing since(int number) {
        return new KeyRing(environment, versions.tailMap(number), audit);
    }

    /**
     * The same, in place of others. What peppers those had and these have not are forgotten when the process ends: a login that
     * found a verifier of theirs a moment ago is still decided rightly.
     */
    KeyRing inPlaceOf(KeyRing former) {
        Map<Integer, SecretKey256> peppers = new HashMap<>(former.forgottenPeppers);
        former.versions.forEach((number, version) -> peppers.put(number, version.pepper()));
        return new KeyRing(environment, versions, audit, peppers);
    }

    /** Whether these are the same keys, some forgotten or added; never the keys of somebody else, nor an older copy. */
    boolean isContinuedBy(KeyRing later) {
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
