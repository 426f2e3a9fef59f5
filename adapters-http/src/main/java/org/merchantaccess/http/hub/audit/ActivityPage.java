package org.merchantaccess.http.hub.audit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.audit.ReadAudit;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubPage;
import org.merchantaccess.http.hub.kernel.MerchantSection;
import org.merchantaccess.http.hub.kernel.MerchantVisit;
import org.merchantaccess.http.hub.kernel.ReadTrouble;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;

/** Activity: who did what to a merchant, when and from where. */
final class ActivityPage implements HubPage<MerchantVisit> {

    static final String SEARCH = "search";

    private final ReadAudit read;
    private final Frames frames;
    private final Pages pages;

    ActivityPage(ReadAudit read, Frames frames, Pages pages) {
        this.read = read;
        this.frames = frames;
        this.pages = pages;
    }

    /** What of the trail is asked for. */
    static ListQuery query(MerchantVisit at) {
        return ListQuery.of(at.path(MerchantSection.ACTIVITY.path()), at.visit().query(), SEARCH);
    }

    @Override
    public Either<Trouble, Answer> show(MerchantVisit at) {
        ListQuery query = query(at);
        PageRequest part = new PageRequest(ListQuery.PAGE_LENGTH, query.offset(), query.text(SEARCH));
        return read.handle(new ReadAudit.Query(at.id(), part))
                .mapLeft(ReadTrouble::of)
                .map(found -> pages.show("audit/page", view(at, query, found)));
    }

    private ActivityView view(MerchantVisit at, ListQuery query, Page<AuditEntry> found) {
        return new ActivityView(
                frames.of(at, MerchantSection.ACTIVITY),
                false,
                query,
                query.isNarrowed(SEARCH),
                found.items().stream()
                        .map(entry -> ActivityView.EntryView.of(at.visit(), entry, name(at, entry.subject())))
                        .toList(),
                query.paging(found.total()),
                FailedSignInsView.none());
    }

    private static Option<String> name(MerchantVisit at, String subject) {
        if (subject.equals(at.id().text())) {
            return Option.some(at.merchant().name().text());
        }
        return AppId.parse(subject)
                .flatMap(at.merchant().credentials()::find)
                .map(credential -> credential.name().text());
    }
}
