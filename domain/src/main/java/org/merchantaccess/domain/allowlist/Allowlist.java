package org.merchantaccess.domain.allowlist;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;

/** The address ranges that a merchant's software may call from. An empty allowlist allows no address (R8). */
@Value.Immutable
@ValueStyle
public abstract class Allowlist {

    /** The maximum number of entries. */
    public static final int MAX = 100;

    Allowlist() {}

    /** Returns the entries in the order of their addition. */
    public abstract List<AllowlistEntry> entries();

    /** Returns an allowlist without entries. */
    public static Allowlist empty() {
        return restored(List.of());
    }

    /** Returns an allowlist with the stored entries. */
    public static Allowlist restored(List<AllowlistEntry> entries) {
        return ImmutableAllowlist.of(entries);
    }

    @Value.Check
    void check() {
        Set<Object> seen = new HashSet<>();
        if (!entries().stream().allMatch(entry -> seen.add(entry.range()) && seen.add(entry.id()))) {
            throw new IllegalArgumentException("the ranges and IDs of an allowlist are distinct");
        }
    }

    /** Returns true if an entry contains the address. */
    public final boolean allows(ClientAddress address) {
        return entryAllowing(address).isDefined();
    }

    /** Returns the entry that allows the address; the oldest one if several do. */
    public final Option<AllowlistEntry> entryAllowing(ClientAddress address) {
        for (AllowlistEntry entry : entries()) {
            if (entry.range().contains(address)) {
                return Option.some(entry);
            }
        }
        return Option.none();
    }

    /** Returns true if this entry alone allows the address, so that removing it would lock the address out. */
    public final boolean allowsOnlyBy(EntryId id, ClientAddress address) {
        return allows(address)
                && entries().stream()
                        .filter(entry -> entry.range().contains(address))
                        .allMatch(entry -> entry.id().equals(id));
    }

    /** Returns the entry with this ID; none if there is none. */
    public final Option<AllowlistEntry> find(EntryId id) {
        return Option.ofOptional(
                entries().stream().filter(entry -> entry.id().equals(id)).findFirst());
    }

    /**
     * Adds an entry.
     *
     * @return the changed allowlist; else {@link AllowlistFailure.AlreadyAllowed} or {@link AllowlistFailure.Full}
     */
    public final Either<AllowlistFailure, Allowlist> allow(AllowlistEntry added) {
        if (entries().stream().anyMatch(entry -> entry.range().equals(added.range()))) {
            return Either.left(new AllowlistFailure.AlreadyAllowed(added.range()));
        }
        if (entries().size() >= MAX) {
            return Either.left(new AllowlistFailure.Full(MAX));
        }
        return Either.right(
                restored(Stream.concat(entries().stream(), Stream.of(added)).toList()));
    }

    /**
     * Removes an entry.
     *
     * @return the changed allowlist; else {@link AllowlistFailure.UnknownEntry}
     */
    public final Either<AllowlistFailure, Allowlist> disallow(EntryId id) {
        return find(id).<AllowlistFailure>toEither(() -> new AllowlistFailure.UnknownEntry(id))
                .map(found -> restored(
                        entries().stream().filter(entry -> !entry.equals(found)).toList()));
    }
}
