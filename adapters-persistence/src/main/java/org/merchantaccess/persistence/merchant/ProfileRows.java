package org.merchantaccess.persistence.merchant;

import io.vavr.control.Option;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.persistence.sql.Sql;

/** The rows of a profile, except that of the merchant. Of a changed profile, only rows that differ are written. */
record ProfileRows(
        List<AppIdRow> appIds,
        List<KeyRow> keys,
        List<DetailRow> details,
        List<AllowlistRow> entries,
        Set<String> deletedAppIds,
        Option<SwitchRow> scheduledSwitch) {

    /** The rows of a merchant that is not stored yet. */
    static final ProfileRows NONE =
            new ProfileRows(List.of(), List.of(), List.of(), List.of(), Set.of(), Option.none());

    static ProfileRows of(MerchantProfile merchant) {
        return new ProfileRows(
                AppIdRow.of(merchant),
                KeyRow.of(merchant),
                DetailRow.of(merchant),
                AllowlistRow.of(merchant),
                merchant.credentials().deleted().stream().map(AppId::text).collect(Collectors.toSet()),
                SwitchRow.of(merchant));
    }

    /** Writes these rows of a merchant, which has the former ones. */
    void write(Sql sql, ProfileRows former, String merchant) {
        replace(former.appIds, appIds, row -> row.delete(sql), row -> row.insert(sql));
        replace(former.keys, keys, row -> row.delete(sql), row -> row.insert(sql));
        replace(former.details, details, row -> row.delete(sql), row -> row.insert(sql));
        replace(former.entries, entries, row -> row.delete(sql), row -> row.insert(sql));
        replace(
                former.scheduledSwitch.toJavaList(),
                scheduledSwitch.toJavaList(),
                row -> SwitchRow.delete(sql, merchant),
                row -> row.insert(sql, merchant));
        deletedAppIds.stream()
                .filter(appId -> !former.deletedAppIds.contains(appId))
                .forEach(appId ->
                        sql.change("INSERT INTO deleted_app_id (app_id, merchant_id) VALUES (?, ?)", appId, merchant));
    }

    /** Deletes rows first, so that a name, the active state or the role of a key is free before another row takes it. */
    private static <T> void replace(List<T> former, List<T> rows, Consumer<T> delete, Consumer<T> insert) {
        former.stream().filter(row -> !rows.contains(row)).forEach(delete);
        rows.stream().filter(row -> !former.contains(row)).forEach(insert);
    }
}
