package org.merchantaccess.persistence.merchant;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.merchantaccess.persistence.sql.Sql;

/** Rows of the table of keys, by App ID. */
public final class StoredKeys {

    private final Map<String, List<KeyRow>> byAppId = new HashMap<>();

    private StoredKeys(List<KeyRow> rows) {
        rows.forEach(row ->
                byAppId.computeIfAbsent(row.appId(), id -> new ArrayList<>(2)).add(row));
    }

    /** Reads the whole table. */
    public static StoredKeys all(Sql sql) {
        return new StoredKeys(sql.all("SELECT * FROM credential_key", KeyRow::of));
    }

    /** Reads the keys of a merchant, unless every App ID has its only key in its own row. */
    static StoredKeys of(List<AppIdRow> appIds, String merchant, Sql sql) {
        return new StoredKeys(
                appIds.stream().anyMatch(row -> !row.hasOnlyKey()) ? sql.all("""
                                SELECT credential_key.* FROM credential_key
                                  JOIN app_id ON app_id.app_id = credential_key.app_id
                                  WHERE app_id.merchant_id = ?""", KeyRow::of, merchant) : List.of());
    }

    List<KeyRow> of(String appId) {
        return Option.of(byAppId.get(appId)).getOrElse(List.of());
    }
}
