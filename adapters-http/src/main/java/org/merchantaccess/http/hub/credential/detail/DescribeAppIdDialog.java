package org.merchantaccess.http.hub.credential.detail;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.credential.detail.DescribeAppCredential;
import org.merchantaccess.application.credential.detail.ShowAppCredential.Shown;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.credential.CredentialDetails;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.change.RefusedChange;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.message.credential.CredentialMessages;

/** Dialog that changes the description and the owner of an App ID. */
final class DescribeAppIdDialog implements HubDialog<MerchantHubRequest> {

    private static final String DESCRIPTION = "description";
    private static final String OWNER = "owner";

    private final AppIdPages appIds;
    private final AuthorizedChange change;
    private final Pages pages;

    DescribeAppIdDialog(AppIdPages appIds, AuthorizedChange change, Pages pages) {
        this.appIds = appIds;
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
                .map(view -> pages.show("credential/detail/describe", view));
    }

    private static DescribeView view(MerchantHubRequest request, Shown shown, AppIdPageView page, Faults faults) {
        CredentialDetails current = shown.credential().details();
        return new DescribeView(
                page,
                DialogView.of(request.hubRequest(), "Edit description", AppIdPages.origin(request, shown), "Save"),
                new Field(value(request, DESCRIPTION, current.description()), faults.description()),
                new Field(value(request, OWNER, current.owner()), faults.owner()),
                faults.other());
    }

    /** Returns the submitted or kept value; otherwise the current one. */
    private static String value(MerchantHubRequest request, String field, String current) {
        return request.hubRequest().form().has(field)
                        || request.hubRequest().query().has(field)
                ? request.hubRequest().fieldValue(field)
                : current;
    }

    @Override
    public List<String> keptFields() {
        return List.of(DESCRIPTION, OWNER);
    }

    @Override
    public Either<HubProblem, FormResult> act(MerchantHubRequest request) {
        return appIds.shown(request).flatMap(shown -> describe(request, shown));
    }

    private Either<HubProblem, FormResult> describe(MerchantHubRequest request, Shown shown) {
        Either<RefusedChange<ChangeFailure<CredentialFailure>>, Committed<MerchantProfile>> outcome = change.inMerchant(
                request,
                (useCases, actor) -> useCases.details()
                        .describe()
                        .handle(DescribeAppCredential.Command.of(
                                        request.id(),
                                        shown.credential().appId(),
                                        request.hubRequest().form().text(DESCRIPTION),
                                        request.hubRequest().form().text(OWNER),
                                        actor)
                                .withExpected(request.shownVersion())));
        return ChangeResults.answer(
                outcome,
                AppIdPages.origin(request, shown).linkWith(Notice.APP_ID_DESCRIBED),
                CredentialMessages::of,
                fault -> show(
                        request,
                        outcome.swap().map(failure -> Faults.of(failure, fault)).getOrElse(Faults::none)));
    }

    /** Error messages by field. */
    private record Faults(Option<String> description, Option<String> owner, Option<String> other) {

        static Faults none() {
            return new Faults(Option.none(), Option.none(), Option.none());
        }

        static Faults of(RefusedChange<ChangeFailure<CredentialFailure>> failure, String text) {
            if (isRefused(failure, CredentialFailure.InvalidDescription.class)) {
                return new Faults(Option.some(text), Option.none(), Option.none());
            }
            return isRefused(failure, CredentialFailure.InvalidOwner.class)
                    ? new Faults(Option.none(), Option.some(text), Option.none())
                    : new Faults(Option.none(), Option.none(), Option.some(text));
        }

        private static boolean isRefused(
                RefusedChange<ChangeFailure<CredentialFailure>> failure, Class<? extends CredentialFailure> reason) {
            return failure instanceof RefusedChange.Refused<ChangeFailure<CredentialFailure>> refused
                    && refused.reason() instanceof ChangeFailure.Refused<CredentialFailure> rule
                    && reason.isInstance(rule.reason());
        }
    }
}
