package org.merchantaccess.application.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantId;

/** The use cases of a merchant's allowlist. */
public record AllowlistUseCases(
        AllowAddress allow,
        DisallowAddress disallow,
        ListAllowlist list,
        PreviewDisallow previewDisallow,
        CheckRange checkRange) {
    public AllowlistUseCases {
        requireNonNull(allow, "allow");
        requireNonNull(disallow, "disallow");
        requireNonNull(list, "list");
        requireNonNull(previewDisallow, "previewDisallow");
        requireNonNull(checkRange, "checkRange");
    }

    /** Adds an address or a range to an allowlist. */
    public Either<ChangeFailure<AllowlistFailure>, Committed<AllowAddress.Allowed>> allow(
            MerchantId merchant, String range, String label, Actor actor) {
        return allow.handle(AllowAddress.Command.of(merchant, range, label, actor));
    }
}
