package org.merchantaccess.http.hub.credential.key;

import io.vavr.control.Either;
import org.merchantaccess.application.credential.detail.ShowAppCredential.Shown;
import org.merchantaccess.application.key.EndAppKey;
import org.merchantaccess.application.key.PutAppKeyBack;
import org.merchantaccess.application.key.SetSelfRotation;
import org.merchantaccess.application.outcome.NoRefusal;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.SelfRotation;
import org.merchantaccess.http.hub.credential.detail.AppIdAction.Change;
import org.merchantaccess.http.hub.credential.detail.AppIdAction.Question;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.request.MerchantHubRequest;

/** The actions on keys that only need a confirmation. */
final class KeyActions {

    private KeyActions() {}

    static Either<HubProblem, Change<CredentialFailure>> putBack(MerchantHubRequest request, Shown shown) {
        return Either.right(new Change<>(
                Question.of(
                        "Put the former key back",
                        "The retiring key is the current one again. The other key retires and ends at the same time"
                                + " as the retiring one would have.",
                        "Both keys are accepted until then."),
                (useCases, actor) -> useCases.keys()
                        .putBack()
                        .handle(PutAppKeyBack.Command.of(
                                        request.id(), shown.credential().appId(), actor)
                                .withExpected(request.shownVersion())),
                Notice.APP_KEY_PUT_BACK));
    }

    static Either<HubProblem, Change<CredentialFailure>> end(MerchantHubRequest request, Shown shown) {
        return AddressedKey.of(request, shown)
                .map(number -> new Change<>(
                        question(shown, number),
                        (useCases, actor) -> useCases.keys()
                                .end()
                                .handle(EndAppKey.Command.of(
                                                request.id(), shown.credential().appId(), number, actor)
                                        .withExpected(request.shownVersion())),
                        Notice.APP_KEY_ENDED));
    }

    private static Question question(Shown shown, KeyNumber number) {
        String consequence = "Logins with key " + number + " are refused, and its access tokens stop working at once."
                + " This cannot be undone.";
        boolean isCurrent =
                shown.credential().keys().current().exists(key -> key.number().equals(number));
        return (isCurrent
                        ? Question.of(
                                "End key " + number,
                                consequence,
                                "This is the current key. Without one, your software cannot log in with this App ID"
                                        + " until you make a new app_key or register a public key.")
                        : Question.of("End key " + number, consequence))
                .withButton("End now")
                .dangerous();
    }

    static Either<HubProblem, Change<NoRefusal>> allowSelfRotation(MerchantHubRequest request, Shown shown) {
        return Either.right(changeTo(
                request,
                SelfRotation.ALLOWED,
                Question.of(
                                "Allow software to replace its app_key",
                                "Software with an access token and the current app_key can then make a new app_key for"
                                        + " its App ID. This applies to all App IDs of this merchant.",
                                "Anyone who has both can do the same and lock your software out. Allow it only if your"
                                        + " software needs it.")
                        .withButton("Allow"),
                Notice.SELF_ROTATION_ALLOWED));
    }

    static Either<HubProblem, Change<NoRefusal>> forbidSelfRotation(MerchantHubRequest request, Shown shown) {
        return Either.right(changeTo(
                request,
                SelfRotation.FORBIDDEN,
                Question.of(
                                "Forbid software to replace its app_key",
                                "Only people and the management API can make a new app_key. This applies to all App IDs"
                                        + " of this merchant.")
                        .withButton("Forbid"),
                Notice.SELF_ROTATION_FORBIDDEN));
    }

    private static Change<NoRefusal> changeTo(
            MerchantHubRequest request, SelfRotation selfRotation, Question question, Notice notice) {
        return new Change<>(
                question,
                (useCases, actor) -> useCases.keys()
                        .setSelfRotation()
                        .handle(SetSelfRotation.Command.of(request.id(), selfRotation, actor)
                                .withExpected(request.shownVersion())),
                notice);
    }
}
