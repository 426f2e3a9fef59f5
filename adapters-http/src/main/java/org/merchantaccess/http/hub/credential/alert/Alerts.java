package org.merchantaccess.http.hub.credential.alert;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.audit.ReadAudit;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.request.MerchantHubRequest;

/**
 * Finds the leaked keys, expired keys and missed switches of the last {@value #DAYS} days in the newest {@value PageRequest#MAX_LIMIT} audit
 * entries of a merchant.
 */
public final class Alerts {

    private static final int DAYS = 7;
    private static final Duration PERIOD = Duration.ofDays(DAYS);
    private static final PageRequest NEWEST = new PageRequest(PageRequest.MAX_LIMIT, 0, "");

    private final ReadAudit read;

    /** Creates alerts from that audit trail. */
    public Alerts(ReadAudit read) {
        this.read = read;
    }

    /** Returns the alerts, newest first; none for users who cannot change App IDs. */
    public Either<HubProblem, List<AlertView>> of(MerchantHubRequest request) {
        return request.may(Permission.CHANGE_APP_IDS) && request.may(Permission.READ_AUDIT)
                ? read.handle(ReadAudit.Query.of(request.id(), NEWEST))
                        .mapLeft(HubReadProblems::of)
                        .map(page -> of(request, page.items()))
                : Either.right(List.of());
    }

    private static List<AlertView> of(MerchantHubRequest request, List<AuditEntry> newest) {
        Instant since = request.hubRequest().receivedAt().minus(PERIOD);
        return newest.stream()
                .filter(entry -> entry.at().isAfter(since))
                .flatMap(entry -> of(request, entry).toJavaStream())
                .toList();
    }

    private static Option<AlertView> of(MerchantHubRequest request, AuditEntry entry) {
        return AccessAction.find(entry.action()).flatMap(Alerts::text).map(text -> view(request, entry, text));
    }

    private static Option<String> text(AccessAction action) {
        return switch (action) {
            case APP_KEY_LEAKED -> Option.some("a key was reported as leaked");
            case APP_KEY_EXPIRED -> Option.some("a key expired");
            case SWITCH_NOT_MADE -> Option.some("the scheduled switch was not made");
            default -> Option.none();
        };
    }

    private static AlertView view(MerchantHubRequest request, AuditEntry entry, String text) {
        Option<String> name = AppId.parse(entry.subject())
                .flatMap(request.merchant().credentials()::find)
                .map(credential -> credential.name().text());
        return new AlertView(
                entry.subject(),
                name.getOrElse(entry.subject()),
                name.isDefined(),
                text,
                request.hubRequest().timestamp(entry.at()),
                reason(entry.detail()));
    }

    /** Returns the detail without the time that the detail of a missed switch begins with. */
    private static String reason(String detail) {
        return detail.substring(detail.indexOf(": ") + 1).strip();
    }
}
