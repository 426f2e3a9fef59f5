package org.merchantaccess.http.hub.people.member;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.member.ListPeople.Member;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.http.hub.dialog.ConfirmationView;
import org.merchantaccess.http.hub.people.list.PeopleScope;
import org.merchantaccess.http.hub.submission.FormResult;

/** An action on a member that needs confirmation. */
public interface MemberAction {

    /** Returns the data of the confirmation dialog. */
    ConfirmationView question(PeopleScope scope, Member member, Option<String> fault);

    /** Carries the action out. */
    Either<PeopleFailure, FormResult> carryOut(PeopleScope scope, Member member);
}
