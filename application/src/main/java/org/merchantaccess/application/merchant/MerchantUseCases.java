package org.merchantaccess.application.merchant;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** The use cases of merchant profiles as a whole. */
public record MerchantUseCases(
        OpenMerchantProfile open,
        SuspendMerchant suspend,
        ResumeMerchant resume,
        ReadMerchant read,
        ListMerchants list,
        FindMerchant find) {
    public MerchantUseCases {
        requireNonNull(open, "open");
        requireNonNull(suspend, "suspend");
        requireNonNull(resume, "resume");
        requireNonNull(read, "read");
        requireNonNull(list, "list");
        requireNonNull(find, "find");
    }

    /** Opens a merchant profile. */
    public Either<ChangeFailure<MerchantFailure>, Committed<MerchantProfile>> open(String name, Actor actor) {
        return open.handle(OpenMerchantProfile.Command.of(name, actor));
    }
}
