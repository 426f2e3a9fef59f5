package org.merchantaccess.domain.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** Why a rule refused a change of an allowlist. */
public sealed interface AllowlistFailure {

    /** Neither an address nor a CIDR range. */
    record Malformed() implements AllowlistFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.malformed(this);
        }
    }

    /** The range does not start at its first address; widening it in silence would allow strangers. */
    record HostBitsSet() implements AllowlistFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.hostBitsSet(this);
        }
    }

    /** R8: the range is wider than any merchant needs. */
    record TooWide(int widestPrefixLength) implements AllowlistFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooWide(this);
        }
    }

    /** R8: the addresses are not those of a caller on the internet. */
    record NotAdmitted(SpecialPurpose purpose) implements AllowlistFailure {
        public NotAdmitted {
            requireNonNull(purpose, "purpose");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notAdmitted(this);
        }
    }

    /** The label is too long or holds characters that do not print. */
    record InvalidLabel() implements AllowlistFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invalidLabel(this);
        }
    }

    /** The same range is on the list. */
    record AlreadyAllowed(AddressRange range) implements AllowlistFailure {
        public AlreadyAllowed {
            requireNonNull(range, "range");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alreadyAllowed(this);
        }
    }

    /** The list has as many entries as it may have. */
    record Full(int limit) implements AllowlistFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.full(this);
        }
    }

    /** The list has no such entry. */
    record UnknownEntry(EntryId id) implements AllowlistFailure {
        public UnknownEntry {
            requireNonNull(id, "id");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownEntry(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
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
