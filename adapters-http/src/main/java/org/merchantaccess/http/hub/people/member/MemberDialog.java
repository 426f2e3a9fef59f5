package org.merchantaccess.http.hub.people.member;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.member.ListPeople.Member;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.people.list.PeopleDialogView;
import org.merchantaccess.http.hub.people.list.PeopleList;
import org.merchantaccess.http.hub.people.list.PeopleProblems;
import org.merchantaccess.http.hub.people.list.PeopleScope;
import org.merchantaccess.http.hub.submission.FormResult;

/** Dialog that confirms an action on a member and carries it out. */
public final class MemberDialog implements HubDialog<PeopleScope> {

    private final PeopleList listing;
    private final MemberAction action;
    private final Pages pages;

    public MemberDialog(PeopleList listing, MemberAction action, Pages pages) {
        this.listing = listing;
        this.action = action;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(PeopleScope scope) {
        return listing.member(scope).flatMap(member -> showDialog(scope, member, Option.none()));
    }

    private Either<HubProblem, Response> showDialog(PeopleScope scope, Member member, Option<String> fault) {
        return listing.view(scope)
                .map(page -> new PeopleDialogView(page, action.question(scope, member, fault)))
                .map(view -> pages.show("people/question", view));
    }

    @Override
    public Either<HubProblem, FormResult> act(PeopleScope scope) {
        return listing.member(scope).flatMap(member -> act(scope, member));
    }

    private Either<HubProblem, FormResult> act(PeopleScope scope, Member member) {
        return action.carryOut(scope, member)
                .fold(
                        failure -> PeopleProblems.toFault(failure)
                                .flatMap(fault -> showDialog(scope, member, Option.some(fault)))
                                .map(FormResult::unchanged),
                        Either::right);
    }
}
