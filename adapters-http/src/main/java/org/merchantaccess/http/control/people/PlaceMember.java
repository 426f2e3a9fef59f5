package org.merchantaccess.http.control.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.http.body.Body;
import org.merchantaccess.http.problem.Problem;

/** The place a body names by {@code merchant_id}; without one, the instance. */
final class PlaceMember {

    private PlaceMember() {}

    static Either<Problem, Option<MerchantId>> in(Body body) {
        String text = body.text(PeopleJson.MERCHANT_ID);
        return text.isEmpty()
                ? Either.right(Option.none())
                : MerchantId.parse(text).map(Option::some).toEither(Problem::notFound);
    }
}
