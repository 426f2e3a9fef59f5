package org.merchantaccess.http.api.control.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.member.ListPeople;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.http.api.gate.FilterParameter;
import org.merchantaccess.http.api.gate.ListResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.api.gate.ReadProblems;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code GET /api/people}: lists the members of a merchant or the operators, followed by pending invitations. */
final class ListPeopleEndpoint implements ManagementEndpoint {

    private static final FilterParameter<MerchantId> MERCHANT = new FilterParameter<>(
            PeopleJson.MERCHANT_ID, MerchantId::parse, "The merchant_id must be one from the list of merchants.");

    private final ListPeople list;
    private final ReadMerchant merchant;

    ListPeopleEndpoint(ListPeople list, ReadMerchant merchant) {
        this.list = list;
        this.merchant = merchant;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return request.page(List.of(MERCHANT))
                .flatMap(wanted -> listed(wanted.value(MERCHANT), new Authority.OfInstance(request.actor()))
                        .map(people -> Page.of(people, ListedPerson::searchText, wanted.page())))
                .map(page -> ListResponse.of(page, PeopleJson::listed))
                .map(CompletableFuture::completedFuture);
    }

    private Either<Problem, List<ListedPerson>> listed(Option<MerchantId> merchantId, Authority authority) {
        return requireKnown(merchantId)
                .flatMap(known -> list.handle(ListPeople.Query.of(merchantId, authority))
                        .mapLeft(PeopleProblems::of)
                        .map(ListedPerson::all));
    }

    /** An unknown merchant is reported as not found, not as an empty list. */
    private Either<Problem, Boolean> requireKnown(Option<MerchantId> merchantId) {
        return merchantId
                .<Either<Problem, Boolean>>map(id -> merchant.handle(ReadMerchant.Query.of(id))
                        .mapLeft(ReadProblems::of)
                        .map(profile -> true))
                .getOrElse(() -> Either.right(true));
    }
}
