package org.merchantaccess.http.hub.credential.switching;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.credential.detail.ShowAppCredential.Shown;
import org.merchantaccess.application.switching.CancelSwitch;
import org.merchantaccess.application.switching.UndoSwitch;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.switching.SwitchFailure;
import org.merchantaccess.http.hub.credential.detail.AppIdAction.Change;
import org.merchantaccess.http.hub.credential.detail.AppIdAction.Question;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.request.MerchantHubRequest;

/** The actions on switches that only need a confirmation. */
final class SwitchActions {

    private SwitchActions() {}

    static Either<HubProblem, Change<SwitchFailure>> cancel(MerchantHubRequest request, Shown shown) {
        return Either.right(new Change<>(
                Question.of("Cancel switch", "The scheduled switch will not be made. The App IDs stay as they are."),
                (useCases, actor) -> useCases.switching()
                        .cancel()
                        .handle(CancelSwitch.Command.of(request.id(), actor).withExpected(request.shownVersion())),
                Notice.SWITCH_CANCELED));
    }

    static Either<HubProblem, Change<CredentialFailure>> undo(MerchantHubRequest request, Shown shown) {
        return Either.right(new Change<>(
                undoQuestion(shown),
                (useCases, actor) -> useCases.switching()
                        .undo()
                        .handle(UndoSwitch.Command.of(request.id(), actor).withExpected(request.shownVersion())),
                Notice.SWITCH_UNDONE));
    }

    private static Question undoQuestion(Shown shown) {
        Option<String> active = shown.profile().credentials().active().map(SwitchActions::name);
        String former = shown.undoable().map(SwitchActions::name).getOrElse("The former App ID");
        return Question.of(
                "Undo switch",
                former + " will be active again. Your systems that use it log in again and get new access tokens.",
                active.map(name -> name + " will be Not Active. Its access tokens stop working at once.")
                        .getOrElse("No App ID is active now."));
    }

    private static String name(AppCredential credential) {
        return credential.name().text();
    }
}
