package org.merchantaccess.persistence.feed;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.application.node.FeedChange;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.SigningKeyRing;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/**
 * An entry of the change feed as it is stored.
 *
 * @param content the encoded profile or revoked tokens; none for a change of the keys of the instance
 */
record StoredEntry(long number, String entryId, Instant at, String kind, int format, Option<String> content) {

    static final String MERCHANT = "merchant";
    static final String SIGNING_KEYS = "signing_keys";
    static final String REVOKED_TOKENS = "revoked_tokens";
    static final int FIRST_FORMAT = 1;

    /** The format of entries of which a follower needs to read signing keys of any algorithm with an issuer. */
    private static final int ANY_SIGNING_KEYS = 2;

    /** The formats that this version reads. */
    static final FeedFormats FORMATS = FeedFormats.none()
            .with(MERCHANT, ProfileText.NEWEST_FORMAT)
            .with(SIGNING_KEYS, ANY_SIGNING_KEYS)
            .with(REVOKED_TOKENS, FIRST_FORMAT);

    /** Returns the entry of a change that concerns no merchant, in the format that every version reads. */
    static StoredEntry withoutMerchant(long number, String entryId, Instant at) {
        return new StoredEntry(number, entryId, at, SIGNING_KEYS, FIRST_FORMAT, Option.none());
    }

    /** Returns the lowest format of an entry of which a follower can read these keys: earlier versions made keys for Ed25519 without an issuer. */
    static int lowestFormatOf(SigningKeyRing keys) {
        return keys.signingKeys().stream().allMatch(StoredEntry::isReadByEveryVersion)
                ? FIRST_FORMAT
                : ANY_SIGNING_KEYS;
    }

    private static boolean isReadByEveryVersion(SigningKey key) {
        return key.algorithm() == SignatureAlgorithm.EDDSA && key.issuer().isEmpty();
    }

    void insert(Sql sql) {
        sql.change(
                "INSERT INTO change_entry (number, entry_id, at, kind, format, profile) VALUES (?, ?, ?, ?, ?, ?)",
                number,
                entryId,
                at,
                kind,
                format,
                content);
        sql.recordFeedEntry(entryId);
    }

    /** Reads a row whose format this version knows. */
    static ChangeFeed.Entry read(String history, Row row) {
        return new ChangeFeed.Entry(new FeedPosition(history, row.number("number"), row.text("entry_id")), change(row));
    }

    /**
     * Returns the change in a row of the table.
     *
     * @throws RuntimeException if the kind is unknown, or the stored text is not valid
     */
    static FeedChange change(Row row) {
        String kind = row.text("kind");
        return switch (kind) {
            case MERCHANT -> new FeedChange.MerchantChanged(ProfileText.read(row.text("profile")));
            case SIGNING_KEYS -> new FeedChange.KeysChanged();
            case REVOKED_TOKENS -> new FeedChange.TokensRevoked(RevokedTokensText.read(row.text("profile")));
            default -> throw new IllegalStateException("unknown kind of a change entry");
        };
    }
}
