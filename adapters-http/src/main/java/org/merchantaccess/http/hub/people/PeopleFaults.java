package org.merchantaccess.http.hub.people;

import io.vavr.control.Either;
import org.merchantaccess.application.people.PeopleFailure;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.words.PeopleWords;

/** What a page says when nothing was done. */
final class PeopleFaults {

    private PeopleFaults() {}

    /** What is wrong, or why there is no asking again. */
    static Either<Trouble, String> whyNot(PeopleFailure failure) {
        if (failure instanceof PeopleFailure.StoreUnavailable) {
            return Either.left(Trouble.UNAVAILABLE);
        }
        boolean isGone =
                failure instanceof PeopleFailure.UnknownPerson || failure instanceof PeopleFailure.UnknownMerchant;
        return isGone ? Either.left(Trouble.NOT_FOUND) : Either.right(PeopleWords.of(failure));
    }

    /** Why there is nothing to see. */
    static Trouble trouble(PeopleFailure failure) {
        return whyNot(failure).fold(trouble -> trouble, words -> Trouble.NOT_ALLOWED);
    }
}
