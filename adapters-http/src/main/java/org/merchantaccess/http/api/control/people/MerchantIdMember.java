package org.merchantaccess.http.api.control.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.http.body.ParsedBody;
import org.merchantaccess.http.problem.Problem;

/** Reads the optional body member {@code merchant_id}. Without it, the request is about the operators of the whole instance. */
final class MerchantIdMember {

    private MerchantIdMember() {}

    static Either<Problem, Option<MerchantId>> in(ParsedBody body) {
        String text = body.text(PeopleJson.MERCHANT_ID);
        return text.isEmpty()
                ? Either.right(Option.none())
                : MerchantId.parse(text).map(Option::some).toEither(Problem::notFound);
    }
}
