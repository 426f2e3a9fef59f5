package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.merchant.ListMerchants;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubPage;
import org.merchantaccess.http.hub.kernel.MerchantSection;
import org.merchantaccess.http.hub.kernel.OperatorSection;
import org.merchantaccess.http.hub.kernel.Question;
import org.merchantaccess.http.hub.kernel.ReadTrouble;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;

/** All merchants: the page, and what stands behind its dialogs. */
final class Merchants implements HubPage<Visit> {

    static final String PATH = OperatorSection.MERCHANTS.path();

    private static final String SEARCH = "search";

    private final ListMerchants list;
    private final ReadMerchant read;
    private final Frames frames;
    private final Pages pages;

    Merchants(ListMerchants list, ReadMerchant read, Frames frames, Pages pages) {
        this.list = list;
        this.read = read;
        this.frames = frames;
        this.pages = pages;
    }

    /** Where those are who belong to a merchant. */
    static String people(MerchantId merchant) {
        return "/merchants/" + merchant + MerchantSection.PEOPLE.path();
    }

    /** The merchant the path names. */
    Either<Trouble, MerchantProfile> named(Visit visit) {
        return visit.named("merchant_id", MerchantId::parse)
                .flatMap(id -> read.handle(new ReadMerchant.Query(id)).mapLeft(ReadTrouble::of));
    }

    @Override
    public Either<Trouble, Answer> show(Visit visit) {
        return view(visit).map(view -> pages.show("merchant/page", view));
    }

    Either<Trouble, Answer> ask(Visit visit, Question question) {
        return view(visit).map(view -> pages.show("merchant/question", new MerchantQuestionView(view, question)));
    }

    Either<Trouble, MerchantsView> view(Visit visit) {
        ListQuery query = ListQuery.of(PATH, visit.query(), SEARCH);
        PageRequest part = new PageRequest(ListQuery.PAGE_LENGTH, query.offset(), query.text(SEARCH));
        return whose(part)
                .getOrElse(() -> list.handle(new ListMerchants.Query(part)).mapLeft(ReadTrouble::of))
                .map(found -> view(visit, query, found));
    }

    /** Whoever types a whole merchant_id looks for that one. */
    private Option<Either<Trouble, Page<MerchantProfile>>> whose(PageRequest part) {
        return MerchantId.parse(part.filter())
                .flatMap(id -> read.handle(new ReadMerchant.Query(id)).toOption())
                .map(found -> Either.right(new Page<>(List.of(found), 1, part)));
    }

    private MerchantsView view(Visit visit, ListQuery query, Page<MerchantProfile> found) {
        return new MerchantsView(
                frames.of(visit, OperatorSection.MERCHANTS),
                PATH,
                found.items().stream().map(Merchants::view).toList(),
                query,
                query.paging(found.total()),
                Notice.of(visit.query().text(Notice.PARAMETER)));
    }

    private static MerchantsView.MerchantView view(MerchantProfile merchant) {
        return new MerchantsView.MerchantView(
                merchant.id().text(),
                merchant.name().text(),
                merchant.isOpen(),
                merchant.credentials().all().size(),
                people(merchant.id()));
    }
}
