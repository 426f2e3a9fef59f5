package org.merchantaccess.application.node;

import static java.util.stream.Collectors.joining;
import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The versions of the sealing keys that a node holds. A fingerprint reveals nothing of the keys and differs for different keys of the same
 * number.
 *
 * @param fingerprints the fingerprint by version number, from 1: 16 hexadecimal digits
 */
public record SealingKeyVersions(SortedMap<Integer, String> fingerprints) {

    private static final SealingKeyVersions NONE = new SealingKeyVersions(new TreeMap<>());

    public SealingKeyVersions {
        requireNonNull(fingerprints, "fingerprints");
        fingerprints.forEach((number, fingerprint) -> {
            if (number < 1 || !fingerprint.matches("[0-9a-f]{16}")) {
                throw new IllegalArgumentException("invalid version of the sealing keys: " + number);
            }
        });
        fingerprints = Collections.unmodifiableSortedMap(new TreeMap<>(fingerprints));
    }

    /** Returns no version. */
    public static SealingKeyVersions none() {
        return NONE;
    }

    /**
     * Parses the text of versions, such as {@code 1:0123456789abcdef 2:fedcba9876543210}.
     *
     * @throws IllegalArgumentException if it is not such a text
     */
    public static SealingKeyVersions parse(String text) {
        SealingKeyVersions versions = NONE;
        for (String version : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            int colon = version.indexOf(':');
            versions = versions.with(
                    Integer.parseInt(version.substring(0, Math.max(colon, 0))), version.substring(colon + 1));
        }
        return versions;
    }

    /** Returns the text that {@link #parse} reads. */
    public String text() {
        return fingerprints.entrySet().stream()
                .map(version -> version.getKey() + ":" + version.getValue())
                .collect(joining(" "));
    }

    /** Returns these versions and another one. */
    public SealingKeyVersions with(int number, String fingerprint) {
        SortedMap<Integer, String> more = new TreeMap<>(fingerprints);
        more.put(number, fingerprint);
        return new SealingKeyVersions(more);
    }

    /** Returns the newest version alone, with its fingerprint; nothing if there is no version. */
    public Option<SealingKeyVersions> newest() {
        return Option.when(
                !fingerprints.isEmpty(), () -> new SealingKeyVersions(fingerprints.tailMap(fingerprints.lastKey())));
    }

    /** Returns true if there are versions before the newest one. */
    public boolean hasFormer() {
        return fingerprints.size() > 1;
    }
}
