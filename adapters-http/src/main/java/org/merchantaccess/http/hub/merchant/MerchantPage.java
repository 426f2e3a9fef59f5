package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.List;
import org.merchantaccess.application.credential.ListAppCredentials;
import org.merchantaccess.application.credential.ListAppCredentials.Listed;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.member.ListPeople;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.domain.credential.CredentialStatus;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.usage.LastUse;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListOrigin;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.people.list.PeopleProblems;
import org.merchantaccess.http.hub.refusal.Remedies;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.section.OperatorSection;
import org.merchantaccess.http.message.RefusalTitles;
import org.merchantaccess.http.message.RoleMessages;

/** Page of one merchant for operators. It shows how the merchant uses the API, but neither keys nor the allowlist (P2). */
final class MerchantPage implements HubPage<HubRequest> {

    /** Number of people and of refusals shown. */
    private static final int SHOWN = 10;

    private final MerchantsPage merchants;
    private final ListAppCredentials appIds;
    private final ReadRefusals refusals;
    private final ListPeople people;
    private final Frames frames;
    private final Pages pages;

    MerchantPage(
            MerchantsPage merchants,
            ListAppCredentials appIds,
            ReadRefusals refusals,
            ListPeople people,
            Frames frames,
            Pages pages) {
        this.merchants = merchants;
        this.appIds = appIds;
        this.refusals = refusals;
        this.people = people;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        return merchants
                .merchantOf(request)
                .flatMap(merchant -> view(request, merchant))
                .map(view -> pages.show("merchant/show", view));
    }

    private Either<HubProblem, MerchantPageView> view(HubRequest request, MerchantProfile merchant) {
        return appIds(merchant)
                .flatMap(listed -> refusals(merchant)
                        .flatMap(refused -> people(request, merchant)
                                .map(members -> view(request, merchant, listed, refused, members))));
    }

    private Either<HubProblem, List<Listed>> appIds(MerchantProfile merchant) {
        PageRequest all = new PageRequest(PageRequest.MAX_LIMIT, 0, "");
        return appIds.handle(ListAppCredentials.Query.of(merchant.id(), all))
                .mapLeft(HubReadProblems::of)
                .map(listing -> listing.page().items());
    }

    private Either<HubProblem, Page<RecordedRefusal>> refusals(MerchantProfile merchant) {
        PageRequest newest = new PageRequest(SHOWN, 0, "");
        return refusals.handle(ReadRefusals.Query.of(Option.some(merchant.id()), newest))
                .mapLeft(HubReadProblems::of);
    }

    private Either<HubProblem, List<ListPeople.Member>> people(HubRequest request, MerchantProfile merchant) {
        return people.handle(ListPeople.Query.of(
                        Option.some(merchant.id()), request.visitor().authority()))
                .mapLeft(PeopleProblems::problem)
                .map(ListPeople.Listed::members);
    }

    private MerchantPageView view(
            HubRequest request,
            MerchantProfile merchant,
            List<Listed> listed,
            Page<RecordedRefusal> refused,
            List<ListPeople.Member> members) {
        return new MerchantPageView(
                frames.of(request, OperatorSection.MERCHANTS, merchant.name().text()),
                merchant.id().text(),
                merchant.name().text(),
                merchant.isOpen(),
                changePath(merchant),
                pathOfMember(request, merchant, MerchantSection.API_ACCESS),
                lastUse(request, listed),
                listed.stream().map(each -> view(request, merchant, each)).toList(),
                refused.items().stream().map(each -> view(request, each)).toList(),
                refused.total(),
                pathOfMember(request, merchant, MerchantSection.REFUSED_REQUESTS),
                members.stream().limit(SHOWN).map(MerchantPage::view).toList(),
                members.size(),
                MerchantsPage.peoplePath(merchant.id()),
                Notice.of(request.query().text(Notice.PARAMETER)));
    }

    private static String changePath(MerchantProfile merchant) {
        return MerchantsPage.merchantPath(merchant.id()) + (merchant.isOpen() ? "/suspend" : "/resume") + "?"
                + ListOrigin.PARAMETER + "=" + MerchantsPage.MERCHANT;
    }

    private static Option<String> pathOfMember(HubRequest request, MerchantProfile merchant, MerchantSection section) {
        return Option.when(
                request.visitor().person().mayIn(merchant.id(), section.needed()),
                () -> MerchantHubRequest.path(merchant.id(), section.path()));
    }

    private static Option<MerchantPageView.UseView> lastUse(HubRequest request, List<Listed> listed) {
        return Option.ofOptional(listed.stream()
                        .flatMap(each -> each.lastUse().toJavaStream())
                        .max(Comparator.comparing(LastUse::at)))
                .map(use -> view(request, use));
    }

    private static MerchantPageView.AppIdView view(HubRequest request, MerchantProfile merchant, Listed listed) {
        return new MerchantPageView.AppIdView(
                listed.credential().appId().text(),
                listed.credential().name().text(),
                pathOfMember(request, merchant, MerchantSection.API_ACCESS)
                        .map(path -> path + "/" + listed.credential().appId()),
                listed.credential().status() == CredentialStatus.ACTIVE,
                request.timestamp(listed.credential().createdAt()),
                listed.lastUse().map(use -> view(request, use)));
    }

    private static MerchantPageView.UseView view(HubRequest request, LastUse use) {
        return new MerchantPageView.UseView(
                request.timestamp(use.at()), use.from().toString());
    }

    private static MerchantPageView.RefusalView view(HubRequest request, RecordedRefusal refusal) {
        return new MerchantPageView.RefusalView(
                RefusalTitles.of(refusal.cause()),
                refusal.appId(),
                Remedies.addressText(refusal.source()),
                refusal.count(),
                request.timestamp(refusal.lastAt()),
                refusal.requestId());
    }

    private static MerchantPageView.MemberView view(ListPeople.Member member) {
        return new MerchantPageView.MemberView(member.email().text(), RoleMessages.of(member.role()));
    }
}
