package org.merchantaccess.persistence.audit;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditCriteria;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.audit.ChainEnd;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.domain.event.ActionCode;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.key.sealing.AuditSealer;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.TextFilter;

/** Stores the audit trail in a table; the entries of each merchant are numbered and sealed. */
public final class SqlAuditTrail implements AuditTrail {

    private static final Instant BEFORE_ALL = Instant.EPOCH;
    private static final Instant AFTER_ALL = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final Sql sql;
    private final AuditSealer sealer;

    /** Creates the trail with the statements that reach its table. */
    public SqlAuditTrail(Sql sql, AuditSealer sealer) {
        this.sql = sql;
        this.sealer = sealer;
    }

    @Override
    public void append(AuditEntry entry) {
        if (sql.dialect().hasConcurrentWriters()) {
            lockEnd(entry.merchant());
        }
        ChainEnd end = end(entry.merchant());
        long number = end.length() + 1;
        sql.change(
                """
                INSERT INTO audit_entry (merchant_id, number, at, actor, actor_address, action, subject, detail, words, seal)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                entry.merchant().text(),
                number,
                entry.at(),
                entry.actor().name(),
                entry.actor().from().toString(),
                entry.action().text(),
                entry.subject(),
                entry.detail(),
                words(entry),
                sealer.sealOf(end.seal(), number, entry));
    }

    /** Locks the chain until the transaction ends, so that no two entries get the same number. */
    private void lockEnd(MerchantId merchant) {
        sql.change("""
                INSERT INTO audit_end (merchant_id, length) VALUES (?, 1)
                ON CONFLICT (merchant_id) DO UPDATE SET length = audit_end.length + 1""", merchant.text());
    }

    @Override
    public Page<AuditEntry> of(MerchantId merchant, AuditCriteria criteria, PageRequest request) {
        return criteria.isNone() && request.filter().isEmpty()
                ? newest(merchant, request)
                : matching(merchant, criteria, request);
    }

    /** Selects by number: entries are numbered without gaps, so counting and skipping scan no rows. */
    private Page<AuditEntry> newest(MerchantId merchant, PageRequest request) {
        long total = end(merchant).length();
        List<AuditEntry> items = sql.all(
                "SELECT * FROM audit_entry WHERE merchant_id = ? AND number <= ? ORDER BY number DESC LIMIT ?",
                SqlAuditTrail::entry,
                merchant.text(),
                total - request.offset(),
                request.limit());
        return new Page<>(items, total, request);
    }

    private Page<AuditEntry> matching(MerchantId merchant, AuditCriteria criteria, PageRequest request) {
        // Empty texts stand for no restriction.
        String actor = criteria.actor().getOrElse("");
        String action = criteria.action().map(ActionCode::text).getOrElse("");
        return sql.page(
                """
                audit_entry WHERE merchant_id = ? AND (? = '' OR actor = ?) AND (? = '' OR action = ?)
                  AND at >= ? AND at < ? AND words {matches} ?""",
                "number DESC",
                SqlAuditTrail::entry,
                request,
                merchant.text(),
                actor,
                actor,
                action,
                action,
                criteria.from().getOrElse(BEFORE_ALL),
                criteria.to().getOrElse(AFTER_ALL),
                new TextFilter(request.filter()));
    }

    @Override
    public ChainReport verify(MerchantId merchant, Option<ChainEnd> noted) {
        AuditChainCheck chain = new AuditChainCheck(sealer, noted);
        sql.all(
                "SELECT * FROM audit_entry WHERE merchant_id = ? ORDER BY number",
                row -> chain.add(row.number("number"), entry(row), row.text("words"), row.text("seal")),
                merchant.text());
        return chain.report();
    }

    private ChainEnd end(MerchantId merchant) {
        return sql.one(
                        "SELECT number, seal FROM audit_entry WHERE merchant_id = ? ORDER BY number DESC LIMIT 1",
                        row -> new ChainEnd(row.number("number"), row.text("seal")),
                        merchant.text())
                .getOrElse(new ChainEnd(0, AuditSealer.NO_SEAL));
    }

    private static AuditEntry entry(Row row) {
        return new AuditEntry(
                row.moment("at"),
                new MerchantId(row.text("merchant_id")),
                new Actor(row.text("actor"), address(row.text("actor_address"))),
                new ActionCode(row.text("action")),
                row.text("subject"),
                row.text("detail"));
    }

    /** Reads any text: a tampered address must still be readable, so that the entry can be reported. */
    private static ClientAddress address(String text) {
        return ClientAddress.parse(text).getOrElse(new ClientAddress(0, 0));
    }

    /** Returns the text that the filter of a list searches, as the column stores it. */
    static String words(AuditEntry entry) {
        return entry.searchText().toLowerCase(Locale.ROOT);
    }
}
