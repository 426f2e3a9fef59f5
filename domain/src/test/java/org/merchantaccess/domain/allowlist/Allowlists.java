package org.merchantaccess.domain.allowlist;

import java.time.Instant;
import java.util.stream.IntStream;

/** Fixtures: allowlists, ranges and addresses. */
public final class Allowlists {

    /** An address on every allowlist that allows the office. */
    public static final ClientAddress OFFICE = address("203.0.113.7");

    /** An address on no allowlist of any fixture. */
    public static final ClientAddress ELSEWHERE = address("198.51.100.9");

    public static final Instant ADDED_AT = Instant.parse("2026-03-02T08:00:00Z");

    private Allowlists() {}

    public static ClientAddress address(String text) {
        return ClientAddress.parse(text).getOrElseThrow(() -> new IllegalArgumentException(text));
    }

    public static AddressRange range(String text) {
        return AddressRange.parse(text).getOrElseThrow(failure -> new IllegalArgumentException(text));
    }

    public static EntryLabel label(String text) {
        return EntryLabel.parse(text).getOrElseThrow(failure -> new IllegalArgumentException(text));
    }

    /** Returns the entry with this number, which is also in its label. */
    public static AllowlistEntry entry(int number, String range) {
        return new AllowlistEntry(new EntryId("entry_" + number), range(range), label("Entry " + number), ADDED_AT);
    }

    /** Returns an allowlist of these ranges, numbered from 1. */
    public static Allowlist allowing(String... ranges) {
        return Allowlist.restored(IntStream.range(0, ranges.length)
                .mapToObj(i -> entry(i + 1, ranges[i]))
                .toList());
    }

    public static Allowlist allowingTheOffice() {
        return allowing("203.0.113.0/24");
    }
}
