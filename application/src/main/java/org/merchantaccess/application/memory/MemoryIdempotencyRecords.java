package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.application.port.IdempotencyRecord;
import org.merchantaccess.application.port.IdempotencyRecords;

final class MemoryIdempotencyRecords implements IdempotencyRecords {

    private final MemoryTable<String, IdempotencyRecord> records;

    MemoryIdempotencyRecords(MemoryTransactions transactions) {
        this.records = new MemoryTable<>(transactions);
    }

    @Override
    public Option<IdempotencyRecord> find(String call) {
        return records.find(call);
    }

    @Override
    public void add(IdempotencyRecord record) {
        if (records.find(record.call()).isDefined()) {
            throw new IllegalStateException("there is a record of that call");
        }
        records.put(record.call(), record);
        if (records.size() > MAX) {
            records.first().peek(records::remove);
        }
    }

    @Override
    public void forgetMadeBefore(Instant moment) {
        records.byKey().forEach((call, kept) -> {
            if (kept.madeAt().isBefore(moment)) {
                records.remove(call);
            }
        });
    }
}
