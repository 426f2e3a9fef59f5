package org.merchantaccess.domain.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** A reason why a change of an allowlist is refused. */
public sealed interface AllowlistFailure {

    /** The text is neither an IP address nor a CIDR range. */
    record Malformed() implements AllowlistFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.malformed(this);
        }
    }

    /**
     * The range does not start at its first address. Widening it silently would allow addresses the merchant did not intend.
     *
     * @param typed the range as entered
     * @param network the range of that prefix length that contains the entered address
     */
    record HostBitsSet(String typed, AddressRange network) implements AllowlistFailure {
        public HostBitsSet {
            requireNonNull(typed, "typed");
            requireNonNull(network, "network");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.hostBitsSet(this);
        }
    }

    /** The range is wider than {@link WidestRanges} permits (R8). */
    record TooWide(int widestPrefixLength) implements AllowlistFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooWide(this);
        }
    }

    /** The range holds special-purpose addresses, which no client on the internet has (R8). */
    record NotAdmitted(SpecialPurpose purpose) implements AllowlistFailure {
        public NotAdmitted {
            requireNonNull(purpose, "purpose");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notAdmitted(this);
        }
    }

    /** The label is too long or contains unprintable characters. */
    record InvalidLabel() implements AllowlistFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invalidLabel(this);
        }
    }

    /** The range is already on the allowlist. */
    record AlreadyAllowed(AddressRange range) implements AllowlistFailure {
        public AlreadyAllowed {
            requireNonNull(range, "range");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alreadyAllowed(this);
        }
    }

    /** The allowlist has the maximum number of entries. */
    record Full(int limit) implements AllowlistFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.full(this);
        }
    }

    /** The allowlist has no entry with this ID. */
    record UnknownEntry(EntryId id) implements AllowlistFailure {
        public UnknownEntry {
            requireNonNull(id, "id");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownEntry(this);
        }
    }

    /** Returns the result for this failure. */
    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R malformed(Malformed failure);

        R hostBitsSet(HostBitsSet failure);

        R tooWide(TooWide failure);

        R notAdmitted(NotAdmitted failure);

        R invalidLabel(InvalidLabel failure);

        R alreadyAllowed(AlreadyAllowed failure);

        R full(Full failure);

        R unknownEntry(UnknownEntry failure);
    }
}
