package org.merchantaccess.persistence.merchant;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.switching.OutgoingAppId;
import org.merchantaccess.domain.switching.ScheduledSwitch;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** A row of the table of scheduled switches. */
record SwitchRow(
        String appId,
        long keyNumber,
        Option<String> outgoingAppId,
        Option<Instant> outgoingSince,
        Instant at,
        String scheduledBy) {

    static Option<SwitchRow> of(MerchantProfile merchant) {
        return merchant.scheduledSwitch()
                .map(scheduled -> new SwitchRow(
                        scheduled.incoming().text(),
                        scheduled.incomingKey().value(),
                        scheduled.outgoing().map(outgoing -> outgoing.appId().text()),
                        scheduled
                                .outgoing()
                                .map(outgoing -> Instant.ofEpochMilli(
                                        outgoing.activeSince().toEpochMilli())),
                        Instant.ofEpochMilli(scheduled.at().toEpochMilli()),
                        scheduled.scheduledBy()));
    }

    /** Returns the switch in a row of merchants that are joined with their switches. */
    static Option<SwitchRow> joined(Row row) {
        return row.optionalText("switch_to")
                .map(appId -> new SwitchRow(
                        appId,
                        row.number("key_number"),
                        row.optionalText("outgoing_app_id"),
                        row.optionalMoment("outgoing_since"),
                        row.moment("switch_at"),
                        row.text("scheduled_by")));
    }

    ScheduledSwitch scheduled() {
        return new ScheduledSwitch(
                new AppId(appId),
                KeyNumber.of(Math.toIntExact(keyNumber)),
                outgoingAppId.map(outgoing -> new OutgoingAppId(
                        new AppId(outgoing),
                        outgoingSince.getOrElseThrow(
                                () -> new IllegalStateException("an active App ID is active since a time")))),
                at,
                scheduledBy);
    }

    void insert(Sql sql, String merchant) {
        sql.change("""
                INSERT INTO scheduled_switch (merchant_id, app_id, key_number, outgoing_app_id, outgoing_since, at, scheduled_by)
                  VALUES (?, ?, ?, ?, ?, ?, ?)""", merchant, appId, keyNumber, outgoingAppId, outgoingSince, at, scheduledBy);
    }

    /** Deletes the row. A switch is made by the transaction that deletes it, so another one must not have done so. */
    static void delete(Sql sql, String merchant) {
        if (sql.change("DELETE FROM scheduled_switch WHERE merchant_id = ?", merchant) != 1) {
            throw new IllegalStateException("the scheduled switch is gone");
        }
    }
}
