package org.merchantaccess.domain.allowlist;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;

/** The addresses a merchant's software may call from. An empty one allows nobody (R8). */
@Value.Immutable
@ValueStyle
public abstract class Allowlist {

    /** How many entries a profile may have. */
    public static final int MAX = 100;

    Allowlist() {}

    /** In the order in which they were added. */
    public abstract List<AllowlistEntry> entries();

    public static Allowlist empty() {
        return restored(List.of());
    }

    /** An allowlist as a store kept it. */
    public static Allowlist restored(List<AllowlistEntry> entries) {
        return ImmutableAllowlist.of(entries);
    }

    @Value.Check
    void check() {
        Set<Object> seen = new HashSet<>();
        if (!entries().stream().allMatch(entry -> seen.add(entry.range()) && seen.add(entry.id()))) {
            throw new IllegalArgumentException("a range is on an allowlist once");
        }
    }

    public final boolean allows(ClientAddress address) {
        return entryAllowing(address).isDefined();
    }

    /** What lets that address in: of several entries the one that was added first. */
    public final Option<AllowlistEntry> entryAllowing(ClientAddress address) {
        for (AllowlistEntry entry : entries()) {
            if (entry.range().contains(address)) {
                return Option.some(entry);
            }
        }
        return Option.none();
    }

    /** Whether that address is let in by that entry and by no other: without the entry it would be cut off. */
    public final boolean allowsOnlyBy(EntryId id, ClientAddress address) {
        return allows(address)
                && entries().stream()
                        .filter(entry -> entry.range().contains(address))
                        .allMatch(entry -> entry.id().equals(id));
    }

    public final Option<AllowlistEntry> find(EntryId id) {
        return Option.ofOptional(
                entries().stream().filter(entry -> entry.id().equals(id)).findFirst());
    }

    /** Refused: {@link AllowlistFailure.AlreadyAllowed}, {@link AllowlistFailure.Full}. */
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

    /** Refused: {@link AllowlistFailure.UnknownEntry}. */
    public final Either<AllowlistFailure, Allowlist> disallow(EntryId id) {
        return find(id).<AllowlistFailure>toEither(() -> new AllowlistFailure.UnknownEntry(id))
                .map(found -> restored(
                        entries().stream().filter(entry -> !entry.equals(found)).toList()));
    }
}
