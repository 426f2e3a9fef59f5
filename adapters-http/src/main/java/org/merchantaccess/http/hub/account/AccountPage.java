package org.merchantaccess.http.hub.account;

import io.vavr.control.Either;
import org.merchantaccess.application.people.session.ListSessions;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.dialog.ConfirmationView;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.HubRequest;

/** Account page of the signed-in user. Its dialogs are shown over it. */
final class AccountPage implements HubPage<HubRequest> {

    static final String PATH = "/account";

    private final ListSessions list;
    private final Frames frames;
    private final Pages pages;

    AccountPage(ListSessions list, Frames frames, Pages pages) {
        this.list = list;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        return view(request).map(view -> pages.show("account/page", view));
    }

    Either<HubProblem, Response> showDialog(HubRequest request, ConfirmationView question) {
        return view(request).map(view -> pages.show("account/question", new AccountDialogView(view, question)));
    }

    Frame frame(HubRequest request) {
        return frames.of(request, "Your account");
    }

    Either<HubProblem, AccountView> view(HubRequest request) {
        return list.handle(ListSessions.Query.of(request.visitor().token()))
                .mapLeft(AccountProblems::problem)
                .map(sessions -> new AccountView(
                        frame(request),
                        request.visitor().person().email().text(),
                        request.visitor().signedIn().hasSecondFactor(),
                        sessions.stream().map(listed -> view(request, listed)).toList(),
                        Notice.of(request.query().text(Notice.PARAMETER))));
    }

    private static AccountView.SessionView view(HubRequest request, ListSessions.Listed listed) {
        Session session = listed.kept().session();
        return new AccountView.SessionView(
                session.id().text(),
                listed.kept().from().toString(),
                request.timestamp(session.startedAt()),
                request.timestamp(session.lastUsedAt()),
                listed.isThisOne());
    }
}
