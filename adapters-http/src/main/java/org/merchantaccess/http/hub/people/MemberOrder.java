package org.merchantaccess.http.hub.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.ListPeople.Member;
import org.merchantaccess.application.people.PeopleFailure;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Question;

/** Something that is done to one who belongs to a place, once it was asked whether it should be. */
interface MemberOrder {

    Question question(Place at, Member member, Option<String> fault);

    /** What who ordered it sees then. */
    Either<PeopleFailure, Answer> carryOut(Place at, Member member);
}
