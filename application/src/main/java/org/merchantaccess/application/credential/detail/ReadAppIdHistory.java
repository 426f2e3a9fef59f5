package org.merchantaccess.application.credential.detail;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;

/** Reads the audit entries that concern one App ID, newest first. Those of a deleted App ID stay. */
@Value.Enclosing
@RequestStyle
public interface ReadAppIdHistory {

    /** Returns a page of the history; none if the merchant never had such an App ID. */
    Either<ReadFailure, Option<Page<AuditEntry>>> handle(Query query);

    /** Selects a page of the history. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(MerchantId merchant, AppId appId, int limit, int offset) {
            return ImmutableReadAppIdHistory.Query.of(merchant, appId, limit, offset);
        }

        public abstract MerchantId merchant();

        public abstract AppId appId();

        /** Returns the maximum number of entries. */
        public abstract int limit();

        /** Returns the number of newer entries that are left out. */
        public abstract int offset();
    }
}
