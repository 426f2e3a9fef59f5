package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.port.KeptRefusal;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubPage;
import org.merchantaccess.http.hub.kernel.OperatorSection;
import org.merchantaccess.http.hub.kernel.ReadTrouble;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.words.RefusalHints;
import org.merchantaccess.http.words.RefusalTitles;

/** Refused requests that name no App ID of ours, and so are no merchant's. Nothing can be mended here, only told to who asks. */
final class StrayRequestsPage implements HubPage<Visit> {

    private final ReadRefusals read;
    private final Frames frames;
    private final Pages pages;

    StrayRequestsPage(ReadRefusals read, Frames frames, Pages pages) {
        this.read = read;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(Visit visit) {
        Asked asked = Asked.of(OperatorSection.REFUSED_REQUESTS.path(), visit.query());
        return read.handle(asked.of(Option.none()))
                .mapLeft(ReadTrouble::of)
                .map(found -> pages.show("refusal/page", view(visit, asked, found)));
    }

    private RefusedRequestsView view(Visit visit, Asked asked, Page<KeptRefusal> found) {
        return new RefusedRequestsView(
                frames.of(visit, OperatorSection.REFUSED_REQUESTS),
                true,
                asked.query(),
                asked.isNarrowed(),
                asked.causes(),
                found.items().stream().map(refusal -> view(visit, refusal)).toList(),
                asked.query().paging(found.total()));
    }

    private static RefusedRequestsView.RefusalView view(Visit visit, KeptRefusal refusal) {
        return new RefusedRequestsView.RefusalView(
                RefusalTitles.of(refusal.cause()),
                refusal.appId(),
                Option.none(),
                Mends.words(refusal.source()),
                refusal.count(),
                visit.moment(refusal.firstAt()),
                visit.moment(refusal.lastAt()),
                refusal.requestId(),
                Mend.advice(RefusalHints.of(refusal.cause())));
    }
}
