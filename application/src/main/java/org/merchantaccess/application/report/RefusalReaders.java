package org.merchantaccess.application.report;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.port.ReportedRefusal;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.Refusal;

/**
 * Who may read of a refusal: the merchant whose App ID it was. What names no App ID of ours goes to the operator and, with the App
 * ID masked, to every merchant that allows the address it came from.
 */
public final class RefusalReaders {

    private final AccessDirectory directory;

    /** Readers by what that directory knows. */
    public RefusalReaders(AccessDirectory directory) {
        this.directory = directory;
    }

    List<ReportedRefusal> of(Refusal refusal) {
        return refusal.merchant()
                .map(merchant -> Stream.of(report(refusal, Option.some(merchant), whole(refusal))))
                .getOrElse(() -> ofNobody(refusal, directory.allowing(refusal.address())))
                .toList();
    }

    private static Stream<ReportedRefusal> ofNobody(Refusal refusal, List<MerchantId> allowing) {
        return Stream.concat(
                Stream.of(report(refusal, Option.none(), whole(refusal))),
                allowing.stream()
                        .map(merchant ->
                                report(refusal.fromOwnAddressOf(merchant), Option.some(merchant), masked(refusal))));
    }

    private static ReportedRefusal report(Refusal refusal, Option<MerchantId> reader, String appId) {
        return new ReportedRefusal(
                reader,
                refusal.fromOwnAddress(),
                appId,
                refusal.cause(),
                AddressRange.aroundCaller(refusal.address()),
                refusal.at(),
                refusal.requestId());
    }

    private static String whole(Refusal refusal) {
        return refusal.appId().map(AppId::text).getOrElse("");
    }

    private static String masked(Refusal refusal) {
        return refusal.appId().map(AppId::masked).getOrElse("");
    }
}
