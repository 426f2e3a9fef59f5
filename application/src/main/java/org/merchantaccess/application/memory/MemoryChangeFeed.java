package org.merchantaccess.application.memory;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.merchantaccess.application.node.FeedChange;
import org.merchantaccess.application.node.FeedFailure;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.signing.SigningKeyRing;
import org.merchantaccess.domain.token.RevokedToken;

final class MemoryChangeFeed implements ChangeFeed {

    private final MemoryTransactions transactions;
    private final MemoryMerchantProfiles profiles;
    private final MemoryRevokedTokens revokedTokens;
    private final Clock clock;

    /** The kept entries in order. Replaced as a whole, so that a rollback restores it. */
    private List<Dated> entries = List.of();

    private FeedPosition head = FeedPosition.start(randomId());
    private boolean lacksCommits;

    MemoryChangeFeed(
            MemoryTransactions transactions,
            MemoryMerchantProfiles profiles,
            MemoryRevokedTokens revokedTokens,
            Clock clock) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.revokedTokens = revokedTokens;
        this.clock = clock;
    }

    /** Entries are objects of this process, which have no format. */
    @Override
    public FeedFormats formats() {
        return FeedFormats.none();
    }

    @Override
    public boolean canAppend(MerchantProfile merchant) {
        requireNonNull(merchant, "merchant");
        transactions.require();
        return true;
    }

    @Override
    public boolean canAppend(SigningKeyRing keys) {
        requireNonNull(keys, "keys");
        transactions.require();
        return true;
    }

    @Override
    public boolean canAppendRevokedTokens() {
        transactions.require();
        return true;
    }

    @Override
    public long append(MerchantProfile merchant) {
        return append(new FeedChange.MerchantChanged(merchant));
    }

    @Override
    public long appendWithoutMerchant() {
        return append(new FeedChange.KeysChanged());
    }

    @Override
    public long append(SigningKeyRing keys) {
        requireNonNull(keys, "keys");
        return append(new FeedChange.KeysChanged());
    }

    @Override
    public long appendRevokedTokens(List<RevokedToken> tokens) {
        if (tokens.isEmpty() || tokens.size() > MAX_REVOKED_TOKENS) {
            throw new IllegalArgumentException("an entry revokes 1 to " + MAX_REVOKED_TOKENS + " tokens");
        }
        return append(new FeedChange.TokensRevoked(tokens));
    }

    private long append(FeedChange change) {
        transactions.require();
        if (lacksCommits) {
            throw new PortUnavailable("the store lacks commits");
        }
        FeedPosition before = head;
        transactions.onRollback(() -> head = before);
        head = new FeedPosition(head.history(), head.number() + 1, randomId());
        List<Dated> all = new ArrayList<>(entries);
        all.add(new Dated(new Entry(head, change), clock.instant()));
        keep(all);
        return head.number();
    }

    @Override
    public long head() {
        transactions.require();
        return head.number();
    }

    @Override
    public Either<FeedFailure, Snapshot> snapshot() {
        transactions.require();
        return lacksCommits
                ? Either.left(new FeedFailure.LossRecorded())
                : Either.right(new Snapshot(head, profiles.table().all(), revokedTokens.unexpired(clock.instant())));
    }

    @Override
    public Either<FeedFailure, FeedPosition> verified(FeedPosition position) {
        transactions.require();
        if (lacksCommits) {
            return Either.left(new FeedFailure.LossRecorded());
        }
        if (!position.history().equals(head.history())) {
            return Either.left(new FeedFailure.OtherHistory());
        }
        if (!isKept(position.number())) {
            return Either.left(new FeedFailure.TooFarBehind());
        }
        return hasEntryAt(position) ? Either.right(position) : Either.left(new FeedFailure.CommitsLost());
    }

    /** Limits only the number of entries: they are in memory already. */
    @Override
    public Either<FeedFailure, Batch> after(FeedPosition position) {
        return verified(position)
                .map(known -> entries.stream()
                        .map(Dated::entry)
                        .dropWhile(entry -> entry.number() <= known.number())
                        .limit(MAX_ENTRIES)
                        .toList())
                .map(next -> new Batch(next, position.number() + next.size() == head.number()));
    }

    private boolean isKept(long number) {
        long oldest = head.number() - entries.size() + 1;
        return number >= oldest || (number == 0 && oldest == 1);
    }

    private boolean hasEntryAt(FeedPosition position) {
        return position.number() == 0
                || entries.stream().anyMatch(dated -> dated.entry().position().equals(position));
    }

    @Override
    public void recordLostCommits(FeedPosition applied) {
        requireNonNull(applied, "applied");
        boolean before = lacksCommits;
        transactions.onRollback(() -> lacksCommits = before);
        lacksCommits = true;
    }

    @Override
    public void dropOldEntries() {
        transactions.require();
        Instant horizon = clock.instant().minus(KEPT);
        keep(entries.stream()
                .filter(dated ->
                        dated.entry().position().equals(head) || !dated.at().isBefore(horizon))
                .toList());
    }

    private void keep(List<Dated> others) {
        List<Dated> before = entries;
        transactions.onRollback(() -> entries = before);
        entries = List.copyOf(others);
    }

    private static String randomId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private record Dated(Entry entry, Instant at) {}
}
