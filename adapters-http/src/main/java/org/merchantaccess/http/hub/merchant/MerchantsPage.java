package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.merchant.ListMerchants;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.dialog.ConfirmationView;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListOrigin;
import org.merchantaccess.http.hub.page.ListPart;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.section.OperatorSection;

/** Page of all merchants. Its dialogs are shown over it. */
final class MerchantsPage implements HubPage<HubRequest> {

    static final String PATH = OperatorSection.MERCHANTS.path();

    /** Name of the page of a merchant in links to dialogs. */
    static final String MERCHANT = "merchant";

    private final ListMerchants list;
    private final ReadMerchant read;
    private final Frames frames;
    private final Pages pages;

    MerchantsPage(ListMerchants list, ReadMerchant read, Frames frames, Pages pages) {
        this.list = list;
        this.read = read;
        this.frames = frames;
        this.pages = pages;
    }

    /** Returns the path of the page of people of a merchant. */
    static String peoplePath(MerchantId merchant) {
        return "/merchants/" + merchant + MerchantSection.PEOPLE.path();
    }

    /** Returns the path of the operators' page of a merchant. */
    static String merchantPath(MerchantId merchant) {
        return PATH + "/" + merchant;
    }

    /** Returns the page that a dialog leads back to: the list, or the page of the merchant. */
    static ListOrigin origin(HubRequest request) {
        ListQuery list = request.list(OperatorSection.MERCHANTS);
        return request.pathParameter("merchant_id", MerchantId::parse)
                .toOption()
                .filter(merchant -> request.query().text(ListOrigin.PARAMETER).equals(MERCHANT))
                .map(merchant -> new ListOrigin(list, ListQuery.all(merchantPath(merchant)), MERCHANT))
                .getOrElse(() -> ListOrigin.of(list));
    }

    /** Returns the merchant named by the path. */
    Either<HubProblem, MerchantProfile> merchantOf(HubRequest request) {
        return request.pathParameter("merchant_id", MerchantId::parse)
                .flatMap(id -> read.handle(ReadMerchant.Query.of(id)).mapLeft(HubReadProblems::of));
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        return view(request).map(view -> pages.show("merchant/page", view));
    }

    Either<HubProblem, Response> showDialog(HubRequest request, ConfirmationView question) {
        return view(request).map(view -> pages.show("merchant/question", new MerchantDialogView(view, question)));
    }

    Either<HubProblem, MerchantsView> view(HubRequest request) {
        return ListPart.read(request.list(OperatorSection.MERCHANTS), this::page)
                .map(part -> view(request, part));
    }

    private Either<HubProblem, Page<MerchantProfile>> page(PageRequest page) {
        return byId(page)
                .getOrElse(
                        () -> list.handle(ListMerchants.Query.of(page)).mapLeft(unavailable -> HubProblem.UNAVAILABLE));
    }

    /** Returns the merchant with the full merchant_id that was searched for, if any. */
    private Option<Either<HubProblem, Page<MerchantProfile>>> byId(PageRequest page) {
        return MerchantId.parse(page.filter())
                .flatMap(id -> read.handle(ReadMerchant.Query.of(id)).toOption())
                .map(found -> Either.right(new Page<>(List.of(found), 1, page)));
    }

    private MerchantsView view(HubRequest request, ListPart<MerchantProfile> part) {
        return new MerchantsView(
                frames.of(request, OperatorSection.MERCHANTS),
                part.items().stream().map(merchant -> view(merchant)).toList(),
                part.query(),
                part.paging(),
                Notice.of(request.query().text(Notice.PARAMETER)));
    }

    private static MerchantsView.MerchantView view(MerchantProfile merchant) {
        return new MerchantsView.MerchantView(
                merchant.id().text(),
                merchant.name().text(),
                merchantPath(merchant.id()),
                merchant.isOpen(),
                merchant.credentials().all().size(),
                peoplePath(merchant.id()));
    }
}
