package org.merchantaccess.persistence.merchant;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantName;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Standing;
import org.merchantaccess.domain.merchant.Version;
import org.merchantaccess.persistence.restore.Ended;
import org.merchantaccess.persistence.restore.Promises;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.Stored;

/** Merchant profiles in four tables. */
public final class SqlMerchantProfiles implements MerchantProfiles {

    private final Sql sql;
    private final Option<Promises> promises;

    /** Profiles in the tables those statements reach, to be read only. */
    public SqlMerchantProfiles(Sql sql) {
        this.sql = sql;
        this.promises = Option.none();
    }

    /** Profiles in the tables those statements reach; what ends with a change is promised. */
    public SqlMerchantProfiles(Sql sql, Promises promises) {
        this.sql = sql;
        this.promises = Option.some(promises);
    }

    /** The App ID in a row of its table; throws where it is none that can have been written. */
    public static AppCredential credential(Row row) {
        return AppIdRow.credential(row);
    }

    /** The allowed range in a row of its table; throws where it is none that can have been written. */
    public static AllowlistEntry entry(Row row) {
        return AllowlistRow.entry(row);
    }

    @Override
    public Option<MerchantProfile> find(MerchantId id) {
        return sql.one("SELECT id, name, standing, version FROM merchant WHERE id = ?", Bare::of, id.text())
                .map(this::whole);
    }

    /** There is one transaction at a time, so nobody else is there to be kept away. */
    @Override
    public Option<MerchantProfile> findForChange(MerchantId id) {
        return find(id);
    }

    @Override
    public void add(MerchantProfile profile) {
        sql.change(
                """
                INSERT INTO merchant (id, position, name, words, standing, version)
                  SELECT ?, COALESCE(MAX(position), 0) + 1, ?, ?, ?, ? FROM merchant""",
                profile.id().text(),
                profile.name().text(),
                words(profile),
                profile.standing().name(),
                profile.version().number());
        replaceParts(Option.none(), profile);
    }

    @Override
    public void save(MerchantProfile profile) {
        MerchantProfile before = find(profile.id())
                .getOrElseThrow(() -> new IllegalStateException("a profile is added before it is saved"));
        sql.change(
                "UPDATE merchant SET name = ?, words = ?, standing = ?, version = ? WHERE id = ?",
                profile.name().text(),
                words(profile),
                profile.standing().name(),
                profile.version().number(),
                profile.id().text());
        replaceParts(Option.some(before), profile);
        promiseEnds(before, profile);
    }

    private void promiseEnds(MerchantProfile before, MerchantProfile after) {
        for (AppCredential former : before.credentials().all()) {
            Option<AppCredential> now = after.credentials().find(former.appId());
            if (now.isEmpty()) {
                ends(Ended.Kind.DELETED, former);
            } else if (former.isActive() && !now.exists(AppCredential::isActive)) {
                ends(Ended.Kind.DEACTIVATED, former);
            }
        }
    }

    private void ends(Ended.Kind kind, AppCredential former) {
        promises.getOrElseThrow(() -> new IllegalStateException("these profiles are to be read only"))
                .ends(new Ended(kind, former.appId().text()));
    }

    @Override
    public boolean claim(AppId appId) {
        return sql.change("INSERT INTO claimed_app_id (app_id) VALUES (?) ON CONFLICT DO NOTHING", appId.text()) == 1;
    }

    @Override
    public long count() {
        return sql.number("SELECT COUNT(*) FROM merchant");
    }

    @Override
    public Page<MerchantProfile> list(PageRequest request) {
        String wanted = request.filter().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() ? listed(request) : listed(request, Sql.anywhere(wanted));
    }

    private Page<MerchantProfile> listed(PageRequest request) {
        List<Bare> items = sql.all(
                "SELECT id, name, standing, version FROM merchant ORDER BY position LIMIT ? OFFSET ?",
                Bare::of,
                request.limit(),
                request.offset());
        return page(items, count(), request);
    }

    private Page<MerchantProfile> listed(PageRequest request, String pattern) {
        List<Bare> items = sql.all("""
                SELECT id, name, standing, version FROM merchant WHERE words LIKE ? ESCAPE '!'
                  ORDER BY position LIMIT ? OFFSET ?""", Bare::of, pattern, request.limit(), request.offset());
        return page(items, sql.number("SELECT COUNT(*) FROM merchant WHERE words LIKE ? ESCAPE '!'", pattern), request);
    }

    private Page<MerchantProfile> page(List<Bare> items, long total, PageRequest request) {
        return new Page<>(items.stream().map(this::whole).toList(), total, request);
    }

    /** All profiles in the order of their opening, read table by table rather than merchant by merchant. */
    public List<MerchantProfile> all() {
        Map<String, List<AppCredential>> credentials = new HashMap<>();
        Map<String, Set<AppId>> deleted = new HashMap<>();
        Map<String, List<AllowlistEntry>> entries = new HashMap<>();
        sql.all(
                "SELECT * FROM app_id ORDER BY merchant_id, position",
                row -> credentials
                        .computeIfAbsent(row.text("merchant_id"), id -> new ArrayList<>(1))
                        .add(AppIdRow.credential(row)));
        sql.all(
                "SELECT app_id, merchant_id FROM deleted_app_id",
                row -> deleted.computeIfAbsent(row.text("merchant_id"), id -> new HashSet<>())
                        .add(new AppId(row.text("app_id"))));
        sql.all(
                "SELECT * FROM allowlist_entry ORDER BY merchant_id, position",
                row -> entries.computeIfAbsent(row.text("merchant_id"), id -> new ArrayList<>(1))
                        .add(AllowlistRow.entry(row)));
        return sql.all(
                "SELECT id, name, standing, version FROM merchant ORDER BY position",
                row -> Bare.of(row)
                        .with(
                                Option.of(credentials.remove(row.text("id"))).getOrElse(List.of()),
                                Option.of(deleted.remove(row.text("id"))).getOrElse(Set.of()),
                                Option.of(entries.remove(row.text("id"))).getOrElse(List.of())));
    }

    private MerchantProfile whole(Bare bare) {
        return bare.with(
                sql.all("SELECT * FROM app_id WHERE merchant_id = ? ORDER BY position", AppIdRow::credential, bare.id),
                deletedOf(bare.id),
                sql.all(
                        "SELECT * FROM allowlist_entry WHERE merchant_id = ? ORDER BY position",
                        AllowlistRow::entry,
                        bare.id));
    }

    private Set<AppId> deletedOf(String merchant) {
        return new HashSet<>(sql.all(
                "SELECT app_id FROM deleted_app_id WHERE merchant_id = ?",
                row -> new AppId(row.text("app_id")),
                merchant));
    }

    /** What is there no more goes first, so that a name or the active state is free before another App ID takes it. */
    private void replaceParts(Option<MerchantProfile> before, MerchantProfile after) {
        List<AppIdRow> formerAppIds = before.map(AppIdRow::of).getOrElse(List.of());
        List<AppIdRow> appIds = AppIdRow.of(after);
        formerAppIds.stream().filter(row -> !appIds.contains(row)).forEach(row -> row.delete(sql));
        appIds.stream().filter(row -> !formerAppIds.contains(row)).forEach(row -> row.insert(sql));

        List<AllowlistRow> formerEntries = before.map(AllowlistRow::of).getOrElse(List.of());
        List<AllowlistRow> entries = AllowlistRow.of(after);
        formerEntries.stream().filter(row -> !entries.contains(row)).forEach(row -> row.delete(sql));
        entries.stream().filter(row -> !formerEntries.contains(row)).forEach(row -> row.insert(sql));

        Set<AppId> formerlyDeleted =
                before.map(profile -> profile.credentials().deleted()).getOrElse(Set.of());
        after.credentials().deleted().stream()
                .filter(appId -> !formerlyDeleted.contains(appId))
                .forEach(appId -> sql.change(
                        "INSERT INTO deleted_app_id (app_id, merchant_id) VALUES (?, ?)",
                        appId.text(),
                        after.id().text()));
    }

    /** What the filter of a list looks at. */
    private static String words(MerchantProfile profile) {
        return profile.name().text().toLowerCase(Locale.ROOT);
    }

    /** A merchant without App IDs and addresses. */
    private record Bare(String id, String name, String standing, long version) {

        static Bare of(Row row) {
            return new Bare(row.text("id"), row.text("name"), row.text("standing"), row.number("version"));
        }

        MerchantProfile with(List<AppCredential> credentials, Set<AppId> deleted, List<AllowlistEntry> entries) {
            return MerchantProfile.restored(
                    new MerchantId(id),
                    Stored.valid(MerchantName.restored(name)),
                    Standing.valueOf(standing),
                    AppCredentials.restored(credentials, deleted),
                    Allowlist.restored(entries),
                    new Version(version));
        }
    }
}
