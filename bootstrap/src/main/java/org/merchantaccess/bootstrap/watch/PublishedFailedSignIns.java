package org.merchantaccess.bootstrap.watch;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.port.FailedSignInCounts;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.people.EmailAddress;

/** Reports failed sign-ins after their commit. */
final class PublishedFailedSignIns implements FailedSignInCounts {

    private final FailedSignInCounts counts;
    private final TrailListener listener;

    PublishedFailedSignIns(FailedSignInCounts counts, TrailListener listener) {
        this.counts = counts;
        this.listener = listener;
    }

    @Override
    public void add(Option<EmailAddress> person, AddressRange source, Instant at) {
        counts.add(person, source, at);
        AuditPublishingTransactions.onCommit(() -> listener.signInFailed(person, source, at));
    }

    @Override
    public Page<FailedSignInCount> list(PageRequest request) {
        return counts.list(request);
    }

    @Override
    public boolean beginsToBeLimited(AddressRange source, Instant at) {
        return counts.beginsToBeLimited(source, at);
    }
}
