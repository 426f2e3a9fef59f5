package org.merchantaccess.http.hub.allowlist;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.stream.Stream;
import org.merchantaccess.application.allowlist.DisallowAddress;
import org.merchantaccess.application.allowlist.PreviewDisallow;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.change.RefusedChange;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.hub.usage.RecentUseView;
import org.merchantaccess.http.message.AllowlistMessages;

/** Dialog that removes an allowlist entry. It shows the affected addresses and changes only the version that was shown. */
final class DisallowAddressDialog implements HubDialog<MerchantHubRequest> {

    private final AllowlistEntryList entries;
    private final PreviewDisallow preview;
    private final AuthorizedChange change;
    private final Pages pages;

    DisallowAddressDialog(AllowlistEntryList entries, PreviewDisallow preview, AuthorizedChange change, Pages pages) {
        this.entries = entries;
        this.preview = preview;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return entryOf(request).flatMap(entry -> showDialog(request, entry, Option.none()));
    }

    private static Either<HubProblem, EntryId> entryOf(MerchantHubRequest request) {
        return request.hubRequest().pathParameter("entry_id", EntryId::parse);
    }

    private Either<HubProblem, Response> showDialog(MerchantHubRequest request, EntryId entry, Option<String> fault) {
        return preview.handle(PreviewDisallow.Query.of(request.id(), entry))
                .mapLeft(HubReadProblems::of)
                .flatMap(found -> found.toEither(HubProblem.NOT_FOUND))
                .flatMap(found -> entries.view(request).map(page -> view(request, page, found, fault)))
                .map(view -> pages.show("allowlist/remove", view));
    }

    private static DisallowView view(
            MerchantHubRequest request, AllowlistView page, PreviewDisallow.Preview found, Option<String> fault) {
        DialogView dialog = DialogView.of(
                request.hubRequest(), "Remove address", AllowlistEntryList.origin(request), "Remove address");
        return new DisallowView(
                page,
                found.isHarmless() ? dialog : dialog.dangerous(),
                found.entry().range().toString(),
                found.entry().label().text(),
                found.version().number(),
                request.merchant().allowlist().entries().size() == 1,
                Stream.concat(found.cutOff().stream(), found.notComparable().toJavaStream())
                        .map(use -> RecentUseView.of(request.hubRequest(), use))
                        .toList(),
                found.notComparable().isDefined(),
                fault);
    }

    @Override
    public Either<HubProblem, FormResult> act(MerchantHubRequest request) {
        return entryOf(request).flatMap(entry -> disallow(request, entry));
    }

    private Either<HubProblem, FormResult> disallow(MerchantHubRequest request, EntryId entry) {
        Either<RefusedChange<ChangeFailure<AllowlistFailure>>, Committed<MerchantProfile>> outcome = change.inMerchant(
                request,
                (useCases, actor) -> useCases.allowlist()
                        .disallow()
                        .handle(DisallowAddress.Command.of(request.id(), entry, actor)
                                .withExpected(request.shownVersion())));
        return ChangeResults.answer(
                outcome,
                outcome.map(done -> entries.linkAfterRemoval(request, Notice.ADDRESS_DISALLOWED))
                        .getOrElse(""),
                AllowlistMessages::of,
                fault -> showDialog(request, entry, Option.some(fault)));
    }
}
