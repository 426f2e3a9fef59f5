package org.merchantaccess.application.handler.refusal;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.domain.merchant.MerchantId;

/** Reads from the list of a merchant that exists, or from that of the operator. */
final class RefusalReads {

    private static final int PAGE_LENGTH = PageRequest.MAX_LIMIT;

    private final Transactions transactions;
    private final ProfileReads profiles;
    private final RefusalQueue queue;

    RefusalReads(Transactions transactions, ProfileReads profiles, RefusalQueue queue) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.queue = queue;
    }

    <T> Either<ReadFailure, T> read(Option<MerchantId> reader, Supplier<T> list) {
        // A refusal that occurred a moment ago must be part of the list.
        queue.flush();
        return readStored(reader, list);
    }

    /**
     * Reads a whole list page by page, each in its own transaction, so that no other transaction waits for it. Refusals reported
     * meanwhile only move items to the start of the list or add them there, so none is skipped, and duplicates are dropped.
     *
     * @param max maximum number of items of the list
     * @param identity identifies an item, even if its count changes
     */
    <T> Either<ReadFailure, List<T>> readAll(
            Option<MerchantId> reader,
            String filter,
            int max,
            Function<T, Object> identity,
            Function<PageRequest, Page<T>> list) {
        queue.flush();
        List<T> all = new ArrayList<>();
        Set<Object> known = new HashSet<>();
        Either<ReadFailure, Boolean> isComplete = Either.right(false);
        for (int offset = 0; offset < max && isComplete.contains(false); offset += PAGE_LENGTH) {
            PageRequest request = new PageRequest(PAGE_LENGTH, offset, filter);
            isComplete = readStored(reader, () -> list.apply(request)).map(page -> {
                List<T> more = page.items().stream()
                        .filter(item -> !known.contains(identity.apply(item)))
                        .toList();
                all.addAll(more);
                more.forEach(item -> known.add(identity.apply(item)));
                return request.offset() + PAGE_LENGTH >= page.total();
            });
        }
        return isComplete.map(complete -> List.copyOf(all));
    }

    private <T> Either<ReadFailure, T> readStored(Option<MerchantId> reader, Supplier<T> list) {
        return reader.map(merchant -> profiles.read(merchant, profile -> list.get()))
                .getOrElse(() -> transactions.inReadOnlyTransaction(
                        ReadFailure.StoreUnavailable::new, () -> Either.right(list.get())));
    }
}
