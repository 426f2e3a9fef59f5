package org.merchantaccess.http.hub.account;

import io.vavr.control.Either;
import org.merchantaccess.application.session.ListSessions;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubPage;
import org.merchantaccess.http.hub.kernel.Question;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;

/** One's own account: the page, and what stands behind its dialogs. */
final class Account implements HubPage<Visit> {

    static final String PATH = "/account";

    private final ListSessions list;
    private final Frames frames;
    private final Pages pages;

    Account(ListSessions list, Frames frames, Pages pages) {
        this.list = list;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(Visit visit) {
        return view(visit).map(view -> pages.show("account/page", view));
    }

    Either<Trouble, Answer> ask(Visit visit, Question question) {
        return view(visit).map(view -> pages.show("account/question", new AccountQuestionView(view, question)));
    }

    Frame frame(Visit visit) {
        return frames.of(visit, "Your account");
    }

    Either<Trouble, AccountView> view(Visit visit) {
        return list.handle(new ListSessions.Query(visit.visitor().token()))
                .mapLeft(AccountFaults::trouble)
                .map(sessions -> new AccountView(
                        frame(visit),
                        visit.visitor().person().email().text(),
                        visit.visitor().who().hasSecondFactor(),
                        sessions.stream().map(listed -> view(visit, listed)).toList(),
                        Notice.of(visit.query().text(Notice.PARAMETER))));
    }

    private static AccountView.SessionView view(Visit visit, ListSessions.Listed listed) {
        Session session = listed.kept().session();
        return new AccountView.SessionView(
                session.id().text(),
                listed.kept().from().toString(),
                visit.moment(session.startedAt()),
                visit.moment(session.lastUsedAt()),
                listed.isThisOne());
    }
}
