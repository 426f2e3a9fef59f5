package org.merchantaccess.http.hub.credential.key;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.credential.detail.ShowAppCredential.Shown;
import org.merchantaccess.application.key.RegisterPublicKey;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.credential.detail.AppIdPageView;
import org.merchantaccess.http.hub.credential.detail.AppIdPages;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.message.credential.CredentialMessages;
import org.merchantaccess.http.message.credential.PublicKeys;

/** Dialog that registers a public key as the new key of an App ID. */
final class RegisterPublicKeyDialog implements HubDialog<MerchantHubRequest> {

    private static final String PUBLIC_KEY = "public_key";

    private final AppIdPages appIds;
    private final PublicKeys publicKeys;
    private final AuthorizedChange change;
    private final Pages pages;

    RegisterPublicKeyDialog(AppIdPages appIds, PublicKeys publicKeys, AuthorizedChange change, Pages pages) {
        this.appIds = appIds;
        this.publicKeys = publicKeys;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return show(request, Faults.none());
    }

    private Either<HubProblem, Response> show(MerchantHubRequest request, Faults faults) {
        return appIds.shown(request)
                .flatMap(shown -> appIds.view(request, shown).map(page -> view(request, shown, page, faults)))
                .map(view -> pages.show("credential/key/register", view));
    }

    private static RegisterPublicKeyView view(
            MerchantHubRequest request, Shown shown, AppIdPageView page, Faults faults) {
        return new RegisterPublicKeyView(
                page,
                DialogView.of(
                        request.hubRequest(),
                        "Register public key",
                        AppIdPages.origin(request, shown),
                        "Register public key"),
                new Field(request.hubRequest().fieldValue(PUBLIC_KEY), faults.publicKey()),
                page.hasCurrentKey() ? GraceForm.lengths(request.hubRequest()) : List.of(),
                GraceForm.starts(request.hubRequest()),
                new Field(request.hubRequest().fieldValue(EndDate.FIELD), faults.endDate()),
                EndDate.RULE,
                faults.other());
    }

    @Override
    public List<String> keptFields() {
        return List.of(GraceForm.LENGTH, GraceForm.START, EndDate.FIELD, PUBLIC_KEY);
    }

    /** Keeps public keys only: anything else may be a private key that was pasted by mistake. */
    @Override
    public boolean mayKeep(String field, String value) {
        return !field.equals(PUBLIC_KEY)
                || value.isBlank()
                || publicKeys.parse(value).isRight();
    }

    @Override
    public Either<HubProblem, FormResult> act(MerchantHubRequest request) {
        return appIds.shown(request)
                .flatMap(shown -> Typed.parse(request.hubRequest().form(), publicKeys)
                        .fold(
                                faults -> show(request, faults).map(FormResult::unchanged),
                                typed -> register(request, shown, typed)));
    }

    private Either<HubProblem, FormResult> register(MerchantHubRequest request, Shown shown, Typed typed) {
        return ChangeResults.answer(
                change.inMerchant(
                        request,
                        (useCases, actor) -> useCases.keys()
                                .registerPublicKey()
                                .handle(RegisterPublicKey.Command.of(
                                                request.id(),
                                                shown.credential().appId(),
                                                typed.publicKey(),
                                                typed.grace(),
                                                actor)
                                        .withExpiresAt(typed.endDate())
                                        .withExpected(request.shownVersion()))),
                AppIdPages.origin(request, shown).linkWith(Notice.PUBLIC_KEY_REGISTERED),
                CredentialMessages::of,
                fault -> show(request, Faults.ofNoField(fault)));
    }

    /** The parsed form. */
    private record Typed(ClientPublicKey publicKey, Grace grace, Option<Instant> endDate) {

        /** Parses the form; left with the error messages of all fields. */
        static Either<Faults, Typed> parse(Form form, PublicKeys publicKeys) {
            Either<String, ClientPublicKey> publicKey = publicKeys.parse(form.text(PUBLIC_KEY));
            Either<String, Grace> grace = GraceForm.parse(form);
            Either<String, Option<Instant>> endDate = EndDate.parse(form.text(EndDate.FIELD));
            return publicKey
                    .flatMap(key -> grace.flatMap(length -> endDate.map(date -> new Typed(key, length, date))))
                    .mapLeft(first -> new Faults(fault(publicKey), fault(endDate), fault(grace)));
        }

        private static Option<String> fault(Either<String, ?> parsed) {
            return parsed.swap().toOption();
        }
    }

    /** Error messages by field. */
    private record Faults(Option<String> publicKey, Option<String> endDate, Option<String> other) {

        static Faults none() {
            return new Faults(Option.none(), Option.none(), Option.none());
        }

        static Faults ofNoField(String fault) {
            return new Faults(Option.none(), Option.none(), Option.some(fault));
        }
    }
}
