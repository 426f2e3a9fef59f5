package org.merchantaccess.application.report;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.token.Refusal;

/**
 * Determines the readers of a refusal: the merchant that has the App ID. A refusal without a known App ID goes to the operator and, with
 * a masked App ID, to every merchant that allows its address.
 */
public final class RefusalReaders {

    private final AccessDirectory directory;

    /** Creates an instance that looks merchants up in the given directory. */
    public RefusalReaders(AccessDirectory directory) {
        this.directory = directory;
    }

    List<ReportedRefusal> of(Refusal refusal) {
        return refusal.merchant()
                .map(merchant -> Stream.of(report(refusal, Option.some(merchant), whole(refusal))))
                .getOrElse(() -> unattributed(refusal, directory.allowing(refusal.address())))
                .toList();
    }

    private static Stream<ReportedRefusal> unattributed(Refusal refusal, List<MerchantId> allowing) {
        return Stream.concat(
                Stream.of(report(refusal, Option.none(), whole(refusal))),
                allowing.stream()
                        .map(merchant -> report(refusal.reportedTo(merchant), Option.some(merchant), masked(refusal))));
    }

    private static ReportedRefusal report(Refusal refusal, Option<MerchantId> reader, String appId) {
        return new ReportedRefusal(
                reader,
                refusal.fromOwnAddress(),
                appId,
                refusal.cause(),
                AddressRange.sourceOf(refusal.address()),
                refusal.at(),
                refusal.requestId(),
                refusal.operation());
    }

    private static String whole(Refusal refusal) {
        return refusal.appId().map(AppId::text).getOrElse("");
    }

    private static String masked(Refusal refusal) {
        return refusal.appId().map(AppId::masked).getOrElse("");
    }
}
