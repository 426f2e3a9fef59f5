package org.merchantaccess.http.hub.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.people.ListPeople.Member;
import org.merchantaccess.application.people.PeopleFailure;
import org.merchantaccess.application.people.RemovePerson;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.Question;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Redirect;

final class RemovingPerson implements MemberOrder {

    private static final String TO_THE_START = "/";

    private final RemovePerson remove;

    RemovingPerson(RemovePerson remove) {
        this.remove = remove;
    }

    @Override
    public Question question(Place at, Member member, Option<String> fault) {
        boolean isYou = member.id().equals(at.self().id());
        DialogView dialog = isYou
                ? DialogView.of(at.visit(), "Leave " + at.name(), at.path(), "Leave")
                : DialogView.of(at.visit(), "Remove from " + at.name(), at.path(), "Remove");
        return new Question(dialog.dangerous(), member.email().text(), words(at, isYou), fault);
    }

    private static List<String> words(Place at, boolean isYou) {
        return isYou
                ? List.of(
                        "This is you. You are signed out at once, and only somebody else here can invite you again to "
                                + at.name() + ".")
                : List.of("They are signed out at once and no longer belong to " + at.name()
                        + ". What they did stays in the activity, and links they made no longer work.");
    }

    @Override
    public Either<PeopleFailure, Answer> carryOut(Place at, Member member) {
        boolean isYou = member.id().equals(at.self().id());
        return remove.handle(new RemovePerson.Command(member.id(), at.merchant(), at.authority()))
                .map(removed -> Redirect.to(isYou ? TO_THE_START : Notice.PERSON_REMOVED.on(at.path())));
    }
}
