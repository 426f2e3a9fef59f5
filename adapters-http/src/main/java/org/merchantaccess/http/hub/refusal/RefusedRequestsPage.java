package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.port.KeptRefusal;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubPage;
import org.merchantaccess.http.hub.kernel.MerchantSection;
import org.merchantaccess.http.hub.kernel.MerchantVisit;
import org.merchantaccess.http.hub.kernel.ReadTrouble;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.words.RefusalTitles;

/** Settings, Developers, Refused requests: what the caller is not told. */
final class RefusedRequestsPage implements HubPage<MerchantVisit> {

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
        Asked asked = Asked.of(
                at.path(MerchantSection.REFUSED_REQUESTS.path()), at.visit().query());
        return read.handle(asked.of(Option.some(at.id())))
                .mapLeft(ReadTrouble::of)
                .map(found -> pages.show("refusal/page", view(at, asked, found)));
    }

    private RefusedRequestsView view(MerchantVisit at, Asked asked, Page<KeptRefusal> found) {
        return new RefusedRequestsView(
                frames.of(at, MerchantSection.REFUSED_REQUESTS),
                false,
                asked.query(),
                asked.isNarrowed(),
                asked.causes(),
                found.items().stream().map(refusal -> view(at, refusal)).toList(),
                asked.query().paging(found.total()));
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
