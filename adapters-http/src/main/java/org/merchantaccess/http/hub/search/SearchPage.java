package org.merchantaccess.http.hub.search;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.merchant.FindMerchant;
import org.merchantaccess.application.merchant.ListMerchants;
import org.merchantaccess.application.merchant.MerchantUseCases;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.member.FindPerson;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialStatus;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.section.OperatorSection;
import org.merchantaccess.http.message.RoleMessages;

/**
 * Page of search results: merchants by name and merchant_id, an App ID by app_id, and a person by e-mail address. Only whole
 * identifiers and addresses are found.
 */
final class SearchPage implements HubPage<HubRequest> {

    static final String PATH = "/operator/search";

    /** Maximum number of memberships shown for a person. */
    private static final int SHOWN = 25;

    private final MerchantUseCases merchants;
    private final FindPerson findPerson;
    private final Frames frames;
    private final Pages pages;

    SearchPage(MerchantUseCases merchants, FindPerson findPerson, Frames frames, Pages pages) {
        this.merchants = merchants;
        this.findPerson = findPerson;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        ListQuery query = ListQuery.of(PATH, request.query(), ListQuery.SEARCH);
        String text = query.text(ListQuery.SEARCH);
        return found(text)
                .flatMap(found -> appId(text)
                        .flatMap(appId -> person(request, text)
                                .map(person -> new SearchView(
                                        frames.of(request, OperatorSection.MERCHANTS, "Search"),
                                        query,
                                        found.items().stream()
                                                .map(SearchPage::view)
                                                .toList(),
                                        found.total(),
                                        ListQuery.all(OperatorSection.MERCHANTS.path())
                                                .with(ListQuery.SEARCH, text)
                                                .link(),
                                        appId,
                                        person))))
                .map(view -> pages.show("search/page", view));
    }

    /** Returns the merchants found by name or merchant_id; none for an empty text, which every name contains. */
    private Either<HubProblem, Page<MerchantProfile>> found(String text) {
        PageRequest request = new PageRequest(PageRequest.DEFAULT_LIMIT, 0, text);
        if (text.isEmpty()) {
            return Either.right(new Page<>(List.of(), 0, request));
        }
        return MerchantId.parse(text)
                .flatMap(this::read)
                .map(merchant ->
                        Either.<HubProblem, Page<MerchantProfile>>right(new Page<>(List.of(merchant), 1, request)))
                .getOrElse(() -> merchants
                        .list()
                        .handle(ListMerchants.Query.of(request))
                        .mapLeft(unavailable -> HubProblem.UNAVAILABLE));
    }

    private Option<MerchantProfile> read(MerchantId merchant) {
        return merchants.read().handle(ReadMerchant.Query.of(merchant)).toOption();
    }

    private Either<HubProblem, Option<SearchView.AppIdView>> appId(String text) {
        return AppId.parse(text)
                .map(appId -> merchants
                        .find()
                        .handle(FindMerchant.Query.of(appId))
                        .<HubProblem>mapLeft(unavailable -> HubProblem.UNAVAILABLE)
                        .map(merchant -> merchant.map(holder -> view(appId, holder))))
                .getOrElse(() -> Either.right(Option.none()));
    }

    /** Returns the person with that e-mail address; none if the text is no address of a person. */
    private Either<HubProblem, Option<SearchView.PersonView>> person(HubRequest request, String text) {
        return findPerson
                .handle(FindPerson.Query.of(text, request.visitor().authority()))
                .fold(
                        failure -> failure instanceof PeopleFailure.StoreUnavailable
                                ? Either.left(HubProblem.UNAVAILABLE)
                                : Either.right(Option.none()),
                        person -> Either.right(Option.some(view(person))));
    }

    private static SearchView.MerchantView view(MerchantProfile merchant) {
        return new SearchView.MerchantView(
                merchant.id().text(),
                merchant.name().text(),
                merchant.isOpen(),
                OperatorSection.MERCHANTS.path() + "/" + merchant.id());
    }

    private static SearchView.AppIdView view(AppId appId, MerchantProfile holder) {
        Option<AppCredential> credential = holder.credentials().find(appId);
        return new SearchView.AppIdView(
                appId.text(),
                credential.map(found -> found.name().text()),
                credential
                        .map(found -> found.status() == CredentialStatus.ACTIVE ? "Active" : "Not Active")
                        .getOrElse("Deleted"),
                view(holder));
    }

    private SearchView.PersonView view(Person person) {
        return new SearchView.PersonView(
                person.email().text(),
                person.memberships().stream().limit(SHOWN).map(this::view).toList(),
                person.memberships().size());
    }

    private SearchView.MembershipView view(Membership membership) {
        return new SearchView.MembershipView(
                membership
                        .merchant()
                        .map(merchant ->
                                read(merchant).map(found -> found.name().text()).getOrElse(merchant::text))
                        .getOrElse("All merchants"),
                RoleMessages.of(membership.role()),
                membership
                        .merchant()
                        .map(merchant -> MerchantHubRequest.path(merchant, MerchantSection.PEOPLE.path()))
                        .getOrElse(OperatorSection.OPERATORS.path()));
    }
}
