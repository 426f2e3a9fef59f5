package org.merchantaccess.application.port.node;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import org.merchantaccess.application.node.FeedChange;
import org.merchantaccess.application.node.FeedFailure;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.key.ResourceServers;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.signing.SigningKeyRing;
import org.merchantaccess.domain.token.RevokedToken;

/**
 * Ordered, numbered list of all access changes. Entries are kept for at least {@link #KEPT}, and the newest entry permanently.
 *
 * <p>Numbers become visible without gaps: after a reader has seen a number, no smaller one appears.
 */
public interface ChangeFeed {

    /** How long entries are kept: a node that misses more loads a snapshot. */
    Duration KEPT = Duration.ofMinutes(15);

    /** The largest number of entries that are read at once. */
    int MAX_ENTRIES = 500;

    /** The stored size in bytes from which no further entry is read at once. */
    int MAX_BYTES = 4_000_000;

    /** The largest number of tokens that are revoked by one entry. */
    int MAX_REVOKED_TOKENS = 500;

    /** Returns the formats of entries that this version reads. Needs no transaction. */
    FeedFormats formats();

    /**
     * Returns true if all nodes read an entry with this profile. False during a rolling upgrade, if the profile uses what a node of the
     * former version does not know.
     */
    boolean canAppend(MerchantProfile merchant);

    /** Returns true if all nodes read an entry with these keys, and the keys themselves. False during a rolling upgrade. */
    boolean canAppend(SigningKeyRing keys);

    /** Returns true if all nodes read entries with revoked tokens. False during a rolling upgrade. */
    boolean canAppendRevokedTokens();

    /**
     * Appends a merchant's complete access state, in the transaction that changes it.
     *
     * @return the number of the entry, from 1
     * @throws PortUnavailable while the store {@linkplain #recordLostCommits lacks commits}
     */
    long append(MerchantProfile merchant);

    /**
     * Appends a change that concerns no merchant, in the transaction that makes it. The entry has no content: followers read the {@link
     * ResourceServers} and the {@link SigningKeyStore} again, because keys are not part of the feed.
     *
     * @return the number of the entry, from 1
     * @throws PortUnavailable while the store {@linkplain #recordLostCommits lacks commits}
     */
    long appendWithoutMerchant();

    /**
     * Appends a change of the signing keys, in the transaction that makes it. The entry has no content, but nodes that cannot read one of the
     * keys stop at it.
     *
     * @return the number of the entry, from 1
     * @throws PortUnavailable while the store {@linkplain #recordLostCommits lacks commits}
     */
    long append(SigningKeyRing keys);

    /**
     * Appends revocations of tokens, in the transaction that makes them.
     *
     * @param tokens 1 to {@value #MAX_REVOKED_TOKENS}
     * @return the number of the entry, from 1
     * @throws IllegalArgumentException if there are none, or more
     * @throws PortUnavailable while the store {@linkplain #recordLostCommits lacks commits}
     */
    long appendRevokedTokens(List<RevokedToken> tokens);

    /** Returns the number of the newest entry; 0 if there is none. */
    long head();

    /**
     * Returns all merchants, all revoked tokens that have not expired, and the position of the newest entry they include, read at one moment. Fails with {@link
     * FeedFailure.LossRecorded}, or with {@link FeedFailure.UnknownFormat} if any entry was ever written that this version does not read.
     */
    Either<FeedFailure, Snapshot> snapshot();

    /**
     * Returns the position if a node can follow the feed from it. Reads no entries and no clock: entries count as dropped when they are
     * deleted.
     */
    Either<FeedFailure, FeedPosition> verified(FeedPosition position);

    /**
     * Returns the next entries after a position from which a node can {@linkplain #verified follow}, in order: at least one if there is
     * any, at most {@link #MAX_ENTRIES}, and about {@link #MAX_BYTES}.
     */
    Either<FeedFailure, Batch> after(FeedPosition position);

    /**
     * Records that a node has applied changes that this store lacks. From then on no node follows the feed and no change is appended, even
     * after a restart, until the loss is accepted.
     */
    void recordLostCommits(FeedPosition applied);

    /** Drops entries older than {@link #KEPT} except the newest. Called in the background. */
    void dropOldEntries();

    /** One change, with its position. */
    record Entry(FeedPosition position, FeedChange change) {
        public Entry {
            requireNonNull(position, "position");
            requireNonNull(change, "change");
        }

        public long number() {
            return position.number();
        }

        /** Returns the profile after the change; none if the change concerns no merchant. */
        public Option<MerchantProfile> merchant() {
            return change instanceof FeedChange.MerchantChanged changed
                    ? Option.some(changed.merchant())
                    : Option.none();
        }

        /** Returns the tokens that the change revokes; usually none. */
        public List<RevokedToken> revokedTokens() {
            return change instanceof FeedChange.TokensRevoked revoked ? revoked.tokens() : List.of();
        }

        /** Returns true if followers must read the keys of the instance again. */
        public boolean changesKeys() {
            return change instanceof FeedChange.KeysChanged;
        }
    }

    /**
     * Consecutive entries.
     *
     * @param isLast true if the feed had no later entries at the moment when these were read
     */
    record Batch(List<Entry> entries, boolean isLast) {
        public Batch {
            requireNonNull(entries, "entries");
        }
    }

    /** All merchants, and all revoked tokens that have not expired, as of the entry at {@code head}. */
    record Snapshot(FeedPosition head, List<MerchantProfile> merchants, List<RevokedToken> revokedTokens) {
        public Snapshot {
            requireNonNull(head, "head");
            requireNonNull(merchants, "merchants");
            requireNonNull(revokedTokens, "revokedTokens");
        }
    }
}
