package org.merchantaccess.persistence.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/**
 * Sealed copies of app keys, in two tables: those of first keys, which nodes of an earlier version write as well, and those of all further
 * keys.
 */
public final class SealedKeyTables {

    /** The number of digests that one query looks up. */
    private static final int DIGESTS = 8;

    private final Sql sql;

    public SealedKeyTables(Sql sql) {
        this.sql = sql;
    }

    void put(MerchantId merchant, AppId appId, KeyNumber number, String sealed, String lookup) {
        if (isFirst(number)) {
            sql.change("""
                    INSERT INTO app_key (app_id, merchant_id, sealed, lookup) VALUES (?, ?, ?, ?)
                    ON CONFLICT (app_id) DO UPDATE SET merchant_id = excluded.merchant_id, sealed = excluded.sealed,
                      lookup = excluded.lookup""", appId.text(), merchant.text(), sealed, lookup);
        } else {
            sql.change("""
                    INSERT INTO further_app_key (app_id, number, merchant_id, sealed, lookup) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (app_id, number) DO UPDATE SET merchant_id = excluded.merchant_id,
                      sealed = excluded.sealed, lookup = excluded.lookup""", appId.text(), number.value(), merchant.text(), sealed, lookup);
        }
    }

    /** Returns the sealed copy of a key; none if there is none. */
    Option<String> find(MerchantId merchant, AppId appId, KeyNumber number) {
        return isFirst(number)
                ? sql.one(
                        "SELECT sealed FROM app_key WHERE app_id = ? AND merchant_id = ?",
                        row -> row.text("sealed"),
                        appId.text(),
                        merchant.text())
                : sql.one(
                        "SELECT sealed FROM further_app_key WHERE app_id = ? AND number = ? AND merchant_id = ?",
                        row -> row.text("sealed"),
                        appId.text(),
                        number.value(),
                        merchant.text());
    }

    /** Returns the sealed copies of all keys but first ones. */
    public List<SealedKey> further() {
        return sql.all(
                "SELECT app_id, merchant_id, number, sealed, lookup FROM further_app_key",
                row -> SealedKey.of(row, row.number("number")));
    }

    /** Returns the owner of the key with one of those digests, in one query for every {@value #DIGESTS} digests. */
    Option<AppKeys.Owner> owner(List<String> lookups) {
        Option<AppKeys.Owner> owner = Option.none();
        for (int from = 0; from < lookups.size(); from += DIGESTS) {
            Option<AppKeys.Owner> found = ownerOfOne(padded(lookups, from));
            owner = owner.orElse(found);
        }
        return owner;
    }

    private static List<String> padded(List<String> lookups, int from) {
        return Stream.concat(lookups.stream().skip(from), Stream.generate(() -> lookups.get(from)))
                .limit(DIGESTS)
                .toList();
    }

    private Option<AppKeys.Owner> ownerOfOne(List<String> lookups) {
        Object[] twice = Stream.concat(lookups.stream(), lookups.stream())
                .collect(Collectors.toList())
                .toArray();
        return Option.ofOptional(sql
                .all(
                        """
                        SELECT app_id, merchant_id, 1 AS number FROM app_key WHERE lookup IN (?, ?, ?, ?, ?, ?, ?, ?)
                        UNION ALL
                        SELECT app_id, merchant_id, number FROM further_app_key WHERE lookup IN (?, ?, ?, ?, ?, ?, ?, ?)""",
                        row -> new AppKeys.Owner(
                                new MerchantId(row.text("merchant_id")),
                                new AppId(row.text("app_id")),
                                KeyNumber.of((int) row.number("number"))),
                        twice)
                .stream()
                .findFirst());
    }

    /** Returns first keys that lack a digest of the version of their sealed copy, in the order of their App IDs. */
    List<SealedKey> notFindable(String afterAppId, int limit) {
        return sql.all("""
                SELECT app_id, merchant_id, sealed, lookup FROM app_key
                  WHERE (lookup IS NULL OR substr(lookup, 1, length(lookup) - 64) <> substr(sealed, 1, length(lookup) - 64))
                    AND app_id > ? ORDER BY app_id LIMIT ?""", row -> SealedKey.of(row, 1), afterAppId, limit);
    }

    /** Stores a digest. Returns false if the sealed copy has changed meanwhile. */
    boolean setLookup(SealedKey key, String lookup) {
        return sql.change(
                        "UPDATE app_key SET lookup = ? WHERE app_id = ? AND sealed = ?",
                        lookup,
                        key.appId().text(),
                        key.sealed())
                == 1;
    }

    /** Deletes the sealed copy of a key. */
    public void delete(MerchantId merchant, AppId appId, KeyNumber number) {
        if (isFirst(number)) {
            sql.change("DELETE FROM app_key WHERE app_id = ? AND merchant_id = ?", appId.text(), merchant.text());
        } else {
            sql.change(
                    "DELETE FROM further_app_key WHERE app_id = ? AND number = ? AND merchant_id = ?",
                    appId.text(),
                    number.value(),
                    merchant.text());
        }
    }

    void deleteAll(MerchantId merchant, AppId appId) {
        delete(merchant, appId, KeyNumber.FIRST);
        sql.change("DELETE FROM further_app_key WHERE app_id = ? AND merchant_id = ?", appId.text(), merchant.text());
    }

    private static boolean isFirst(KeyNumber number) {
        return number.equals(KeyNumber.FIRST);
    }

    /**
     * The sealed copy of a key.
     *
     * @param number the number as stored, which may be damaged
     * @param lookup the digest by which the key is found; none if an earlier version stored the copy
     */
    public record SealedKey(MerchantId merchant, AppId appId, long number, String sealed, Option<String> lookup) {
        public SealedKey {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(sealed, "sealed");
            requireNonNull(lookup, "lookup");
        }

        /** Returns the copy in a row of either table. */
        public static SealedKey of(Row row, long number) {
            return new SealedKey(
                    new MerchantId(row.text("merchant_id")),
                    new AppId(row.text("app_id")),
                    number,
                    row.text("sealed"),
                    row.optionalText("lookup"));
        }
    }
}
