package org.merchantaccess.http.control.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.application.people.ListPeople;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.kernel.Choice;
import org.merchantaccess.http.management.kernel.ListAnswer;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.management.kernel.ReadProblems;
import org.merchantaccess.http.problem.Problem;

/** Who belongs to a merchant, or who the operators are, and after them who is invited. */
final class ListPeopleEndpoint implements ManagementEndpoint {

    private static final Choice<MerchantId> MERCHANT = new Choice<>(
            PeopleJson.MERCHANT_ID, MerchantId::parse, "The merchant_id must be one, as merchants are listed.");

    private final ListPeople list;
    private final ReadMerchant merchant;

    ListPeopleEndpoint(ListPeople list, ReadMerchant merchant) {
        this.list = list;
        this.merchant = merchant;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return request.page(MERCHANT)
                .flatMap(wanted -> listed(wanted.kind(), new Authority.OfInstance(request.actor()))
                        .map(people -> Page.of(people, ListedPerson::words, wanted.page())))
                .map(page -> ListAnswer.of(page, PeopleJson::listed))
                .map(CompletableFuture::completedFuture);
    }

    private Either<Problem, List<ListedPerson>> listed(Option<MerchantId> place, Authority authority) {
        return there(place)
                .flatMap(known -> list.handle(new ListPeople.Query(place, authority))
                        .mapLeft(PeopleProblems::of)
                        .map(ListedPerson::all));
    }

    /** A merchant that is not there has nobody, which is not the same as one in which nobody is. */
    private Either<Problem, Boolean> there(Option<MerchantId> place) {
        return place.<Either<Problem, Boolean>>map(id -> merchant.handle(new ReadMerchant.Query(id))
                        .mapLeft(ReadProblems::of)
                        .map(profile -> true))
                .getOrElse(() -> Either.right(true));
    }
}
