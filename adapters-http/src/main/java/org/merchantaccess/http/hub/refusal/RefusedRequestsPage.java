package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.port.KeptRefusal;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubPage;
import org.merchantaccess.http.hub.kernel.MerchantSection;
import org.merchantaccess.http.hub.kernel.MerchantVisit;
import org.merchantaccess.http.hub.kernel.ReadTrouble;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.words.RefusalTitles;

/** Settings, Developers, Refused requests: what the caller is not told. */
final class RefusedRequestsPage implements HubPage<MerchantVisit> {

    private static final String SEARCH = "search";
    private static final String CAUSE = "cause";

    private final ReadRefusals read;
    private final Mends mends;
    private final Frames frames;
    private final Pages pages;

    RefusedRequestsPage(ReadRefusals read, Mends mends, Frames frames, Pages pages) {
        this.read = read;
        this.mends = mends;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(MerchantVisit at) {
        String path = at.path(MerchantSection.REFUSED_REQUESTS.path());
        ListQuery query = ListQuery.of(path, at.visit().query(), SEARCH, CAUSE);
        Option<RefusalCause> cause = RefusalCause.parse(query.text(CAUSE));
        PageRequest part = new PageRequest(ListQuery.PAGE_LENGTH, query.offset(), query.text(SEARCH));
        return read.handle(new ReadRefusals.Query(Option.some(at.id()), cause, part))
                .mapLeft(ReadTrouble::of)
                .map(found -> pages.show("refusal/page", view(at, query, cause, found)));
    }

    private RefusedRequestsView view(
            MerchantVisit at, ListQuery query, Option<RefusalCause> cause, Page<KeptRefusal> found) {
        return new RefusedRequestsView(
                frames.of(at, MerchantSection.REFUSED_REQUESTS),
                query.path(),
                cause.isDefined() || query.isNarrowed(SEARCH),
                causes(cause),
                found.items().stream().map(refusal -> view(at, refusal)).toList(),
                query,
                query.paging(found.total()));
    }

    private static List<RefusedRequestsView.CauseView> causes(Option<RefusalCause> chosen) {
        return Stream.of(RefusalCause.values())
                .map(cause -> new RefusedRequestsView.CauseView(
                        cause.word(), RefusalTitles.of(cause), chosen.contains(cause)))
                .toList();
    }

    private RefusedRequestsView.RefusalView view(MerchantVisit at, KeptRefusal refusal) {
        return new RefusedRequestsView.RefusalView(
                RefusalTitles.of(refusal.cause()),
                refusal.appId(),
                Mends.credential(at, refusal).map(found -> found.name().text()),
                Mends.words(refusal.source()),
                refusal.count(),
                at.visit().moment(refusal.firstAt()),
                at.visit().moment(refusal.lastAt()),
                refusal.requestId(),
                mends.of(at, refusal));
    }
}
