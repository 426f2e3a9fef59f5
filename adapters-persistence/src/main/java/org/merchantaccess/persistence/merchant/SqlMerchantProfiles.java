package org.merchantaccess.persistence.merchant;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialDetails;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantName;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.MerchantStatus;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.merchant.SelfRotation;
import org.merchantaccess.domain.switching.ScheduledSwitch;
import org.merchantaccess.persistence.restore.JournalWriter;
import org.merchantaccess.persistence.restore.RevokedRight;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.StoredValues;
import org.merchantaccess.persistence.sql.TextFilter;

/** Stores merchant profiles: a row for each merchant, and tables of their parts. */
public final class SqlMerchantProfiles implements MerchantProfiles {

    /** More would mean that the merchant changes without a pause. */
    private static final int MOST_READS = 20;

    /** Queries the rows of merchants, joined with their switches. */
    public static final String ROWS = """
            SELECT merchant.*, scheduled_switch.app_id AS switch_to, key_number, outgoing_app_id, outgoing_since,
                scheduled_switch.at AS switch_at, scheduled_by
              FROM merchant LEFT JOIN scheduled_switch ON scheduled_switch.merchant_id = merchant.id""";

    private final Sql sql;
    private final Option<JournalWriter> journal;

    /** Creates a read-only store. */
    public SqlMerchantProfiles(Sql sql) {
        this.sql = sql;
        this.journal = Option.none();
    }

    /** Creates the store; each App ID that is deactivated or deleted, and each key that ends, is written to the restore journal. */
    public SqlMerchantProfiles(Sql sql, JournalWriter journal) {
        this.sql = sql;
        this.journal = Option.some(journal);
    }

    /**
     * Returns the App ID in a row of its table, joined with its details.
     *
     * @throws RuntimeException if the stored values are not valid
     */
    public static AppCredential credential(Row row, StoredKeys keys) {
        AppIdRow appId = AppIdRow.of(row);
        return appId.credential(keys.of(appId.appId()), DetailRow.joined(row), new SharedValues());
    }

    /**
     * Returns the switch in a row of the table of merchants, joined with their switches.
     *
     * @throws RuntimeException if the stored values are not valid
     */
    public static Option<ScheduledSwitch> scheduledSwitch(Row row) {
        return SwitchRow.joined(row).map(SwitchRow::scheduled);
    }

    /**
     * Returns the allowlist entry in a row of its table.
     *
     * @throws RuntimeException if the stored values are not valid
     */
    public static AllowlistEntry entry(Row row) {
        return AllowlistRow.entry(row);
    }

    @Override
    public Option<MerchantProfile> find(MerchantId id) {
        return row(id.text()).flatMap(this::whole);
    }

    private Option<MerchantRow> row(String id) {
        return sql.one(ROWS + " WHERE id = ?", MerchantRow::of, id);
    }

    /** Locks the row in a statement of its own: a query that waits for the lock would return the new row with the old parts. */
    @Override
    public Option<MerchantProfile> findForChange(MerchantId id) {
        return sql.one("SELECT id FROM merchant WHERE id = ? {for update}", row -> id, id.text())
                .flatMap(this::find);
    }

    @Override
    public void add(MerchantProfile profile) {
        sql.change(
                """
                INSERT INTO merchant (id, position, name, words, standing, self_rotation, next_due, version)
                  VALUES (?, {next merchant.position}, ?, ?, ?, ?, ?, ?)""",
                profile.id().text(),
                profile.name().text(),
                words(profile),
                profile.status().name(),
                profile.selfRotation().name(),
                profile.nextDue(),
                profile.version().number());
        ProfileRows.of(profile).write(sql, ProfileRows.NONE, profile.id().text());
    }

    @Override
    public void save(MerchantProfile profile) {
        MerchantProfile before = find(profile.id())
                .getOrElseThrow(() -> new IllegalStateException("a profile must be added before it is saved"));
        sql.change(
                """
                UPDATE merchant SET name = ?, words = ?, standing = ?, self_rotation = ?, next_due = ?, version = ?
                  WHERE id = ?""",
                profile.name().text(),
                words(profile),
                profile.status().name(),
                profile.selfRotation().name(),
                profile.nextDue(),
                profile.version().number(),
                profile.id().text());
        ProfileRows.of(profile).write(sql, ProfileRows.of(before), profile.id().text());
        recordRevokedRights(before, profile);
    }

    private void recordRevokedRights(MerchantProfile before, MerchantProfile after) {
        RevokedRight.between(before, after).forEach(this::recordRevoked);
    }

    private void recordRevoked(RevokedRight right) {
        journal.getOrElseThrow(() -> new IllegalStateException("these profiles are read-only"))
                .recordRevoked(right);
    }

    @Override
    public boolean claim(AppId appId) {
        return sql.change("INSERT INTO claimed_app_id (app_id) VALUES (?) ON CONFLICT DO NOTHING", appId.text()) == 1;
    }

    @Override
    public List<MerchantId> due(Instant now, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("the limit must be at least 1");
        }
        return sql.all(
                "SELECT id FROM merchant WHERE next_due <= ? ORDER BY next_due, position LIMIT ?",
                row -> new MerchantId(row.text("id")),
                now,
                limit);
    }

    @Override
    public long count() {
        return sql.number("SELECT COUNT(*) FROM merchant");
    }

    @Override
    public Page<MerchantProfile> list(PageRequest request) {
        return request.filter().isEmpty() ? listed(request) : listed(request, new TextFilter(request.filter()));
    }

    private Page<MerchantProfile> listed(PageRequest request) {
        List<MerchantRow> items = sql.all(
                ROWS + " ORDER BY position LIMIT ? OFFSET ?", MerchantRow::of, request.limit(), request.offset());
        return page(items, count(), request);
    }

    private Page<MerchantProfile> listed(PageRequest request, TextFilter filter) {
        List<MerchantRow> items = sql.all(
                ROWS + " WHERE words {matches} ? ORDER BY position LIMIT ? OFFSET ?",
                MerchantRow::of,
                filter,
                request.limit(),
                request.offset());
        return page(items, sql.number("SELECT COUNT(*) FROM merchant WHERE words {matches} ?", filter), request);
    }

    private Page<MerchantProfile> page(List<MerchantRow> items, long total, PageRequest request) {
        return new Page<>(
                items.stream().flatMap(row -> whole(row).toJavaStream()).toList(), total, request);
    }

    /** Returns all profiles in the order they were opened, read table by table rather than merchant by merchant. */
    public List<MerchantProfile> all() {
        Map<String, List<AppCredential>> credentials = new HashMap<>();
        Map<String, Set<AppId>> deleted = new HashMap<>();
        Map<String, List<AllowlistEntry>> entries = new HashMap<>();
        StoredKeys keys = StoredKeys.all(sql);
        Map<String, CredentialDetails> details = new HashMap<>();
        SharedValues shared = new SharedValues();
        sql.all(
                "SELECT * FROM app_id_detail",
                row -> details.put(row.text("app_id"), DetailRow.of(row).details()));
        sql.all("SELECT * FROM app_id ORDER BY merchant_id, position", row -> {
            AppIdRow appId = AppIdRow.of(row);
            CredentialDetails known = Option.of(details.remove(appId.appId())).getOrElse(CredentialDetails.none());
            return credentials
                    .computeIfAbsent(appId.merchantId(), id -> new ArrayList<>(1))
                    .add(appId.credential(keys.of(appId.appId()), known, shared));
        });
        sql.all(
                "SELECT app_id, merchant_id FROM deleted_app_id",
                row -> deleted.computeIfAbsent(row.text("merchant_id"), id -> new HashSet<>())
                        .add(new AppId(row.text("app_id"))));
        sql.all(
                "SELECT * FROM allowlist_entry ORDER BY merchant_id, position",
                row -> entries.computeIfAbsent(row.text("merchant_id"), id -> new ArrayList<>(1))
                        .add(AllowlistRow.entry(row)));
        return sql.all(
                ROWS + " ORDER BY position",
                row -> MerchantRow.of(row)
                        .with(
                                Option.of(credentials.remove(row.text("id"))).getOrElse(List.of()),
                                Option.of(deleted.remove(row.text("id"))).getOrElse(Set.of()),
                                Option.of(entries.remove(row.text("id"))).getOrElse(List.of())));
    }

    private Option<MerchantProfile> whole(MerchantRow row) {
        return whole(row, 1);
    }

    /**
     * Reads the parts of a row. Where each statement sees the latest commits, a change may come between the statements; then they are read
     * again, because parts of different versions may contradict each other.
     */
    private Option<MerchantProfile> whole(MerchantRow row, int reads) {
        if (reads > MOST_READS) {
            throw new PortUnavailable("the merchant changed during each of " + MOST_READS + " reads");
        }
        List<AppCredential> credentials = credentialsOf(row.id);
        Set<AppId> deleted = deletedOf(row.id);
        List<AllowlistEntry> entries = sql.all(
                "SELECT * FROM allowlist_entry WHERE merchant_id = ? ORDER BY position", AllowlistRow::entry, row.id);
        Option<MerchantRow> latest = sql.dialect().hasConcurrentWriters() ? row(row.id) : Option.some(row);
        return latest.flatMap(
                now -> now.equals(row) ? Option.some(row.with(credentials, deleted, entries)) : whole(now, reads + 1));
    }

    private List<AppCredential> credentialsOf(String merchant) {
        List<CredentialDetails> details = new ArrayList<>();
        List<AppIdRow> rows = sql.all(
                """
                SELECT app_id.*, description, owner, created_by FROM app_id
                  LEFT JOIN app_id_detail ON app_id_detail.app_id = app_id.app_id
                  WHERE merchant_id = ? ORDER BY position""",
                row -> {
                    details.add(DetailRow.joined(row));
                    return AppIdRow.of(row);
                },
                merchant);
        StoredKeys keys = StoredKeys.of(rows, merchant, sql);
        List<AppCredential> credentials = new ArrayList<>();
        SharedValues shared = new SharedValues();
        for (AppIdRow row : rows) {
            credentials.add(row.credential(keys.of(row.appId()), details.get(credentials.size()), shared));
        }
        return credentials;
    }

    private Set<AppId> deletedOf(String merchant) {
        return new HashSet<>(sql.all(
                "SELECT app_id FROM deleted_app_id WHERE merchant_id = ?",
                row -> new AppId(row.text("app_id")),
                merchant));
    }

    /** Returns the text that the filter of a list searches. */
    private static String words(MerchantProfile profile) {
        return profile.name().text().toLowerCase(Locale.ROOT);
    }

    /** A merchant row with its switch, without App IDs and allowlist. */
    private record MerchantRow(
            String id,
            String name,
            String standing,
            String selfRotation,
            long version,
            Option<SwitchRow> scheduledSwitch) {

        static MerchantRow of(Row row) {
            return new MerchantRow(
                    row.text("id"),
                    row.text("name"),
                    row.text("standing"),
                    row.text("self_rotation"),
                    row.number("version"),
                    SwitchRow.joined(row));
        }

        MerchantProfile with(List<AppCredential> credentials, Set<AppId> deleted, List<AllowlistEntry> entries) {
            return MerchantProfile.restored(
                    new MerchantId(id),
                    StoredValues.valid(MerchantName.restored(name)),
                    MerchantStatus.valueOf(standing),
                    AppCredentials.restored(credentials, deleted),
                    Allowlist.restored(entries),
                    scheduledSwitch.map(SwitchRow::scheduled),
                    SelfRotation.valueOf(selfRotation),
                    new ProfileVersion(version));
        }
    }
}
