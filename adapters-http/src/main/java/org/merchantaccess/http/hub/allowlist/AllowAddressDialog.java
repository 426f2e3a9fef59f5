package org.merchantaccess.http.hub.allowlist;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Function;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.allowlist.CheckRange;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.EntryLabel;
import org.merchantaccess.domain.allowlist.WidestRanges;
import org.merchantaccess.domain.kernel.TypedText;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.change.RefusedChange;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListOrigin;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.message.AllowlistMessages;
import org.merchantaccess.http.message.RangeMessages;

/** Dialog that adds an allowlist entry. Other pages can link to it with prefilled fields. */
final class AllowAddressDialog implements HubDialog<MerchantHubRequest> {

    static final String RANGE = "range";

    private static final String LABEL = "label";
    private static final String HAS_INVISIBLE =
            "The address contains a character that cannot be seen. Type the address instead of pasting it.";

    private final AllowlistEntryList entries;
    private final AuthorizedChange change;
    private final CheckRange check;
    private final WidestRanges widest;
    private final Pages pages;

    AllowAddressDialog(
            AllowlistEntryList entries, AuthorizedChange change, CheckRange check, WidestRanges widest, Pages pages) {
        this.entries = entries;
        this.change = change;
        this.check = check;
        this.widest = widest;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return showDialog(
                request,
                Field.of(request.hubRequest().fieldValue(RANGE)),
                Field.of(request.hubRequest().fieldValue(LABEL)));
    }

    private Either<HubProblem, Response> showDialog(MerchantHubRequest request, Field range, Field label) {
        DialogView dialog =
                DialogView.of(request.hubRequest(), "Add address", AllowlistEntryList.origin(request), "Add address");
        return entries.view(request)
                .map(page -> new AllowView(page, dialog, range, AllowlistMessages.rule(widest), label))
                .map(view -> pages.show("allowlist/add", view));
    }

    @Override
    public List<String> keptFields() {
        return List.of(RANGE, LABEL);
    }

    @Override
    public Either<HubProblem, FormResult> act(MerchantHubRequest request) {
        String range = TypedText.trimmedOfInvisible(request.hubRequest().form().text(RANGE));
        String label = request.hubRequest().form().text(LABEL);
        Either<RefusedChange<ChangeFailure<AllowlistFailure>>, Committed<AllowAddress.Allowed>> outcome =
                change.inMerchant(
                        request,
                        (useCases, actor) -> useCases.allowlist()
                                .allow()
                                .handle(AllowAddress.Command.of(request.id(), range, label, actor)));
        return ChangeResults.answer(
                outcome,
                outcome.map(done -> next(request, done.result())).getOrElse(""),
                AllowlistMessages::of,
                fault -> showDialogAgain(request, range, label, fault));
    }

    /** Returns the link to the page of the list that contains the new entry, or back to the page the dialog was opened from. */
    private String next(MerchantHubRequest request, AllowAddress.Allowed allowed) {
        ListOrigin origin = AllowlistEntryList.origin(request);
        return origin.isElsewhere()
                ? origin.linkWith(Notice.ADDRESS_ALLOWED)
                : entries.linkTo(request, allowed.entry().id(), Notice.ADDRESS_ALLOWED);
    }

    /** Checks both fields, because a rule names only the first fault. A fault of neither field is shown at the range. */
    private Either<HubProblem, Response> showDialogAgain(
            MerchantHubRequest request, String range, String label, String fault) {
        Option<String> ofRange = messageOf(check.handle(CheckRange.Query.of(range)), RangeMessages::of)
                .map(message -> TypedText.hasInvisible(range) ? HAS_INVISIBLE : message);
        Option<String> ofLabel = messageOf(EntryLabel.parse(label), AllowlistMessages::of);
        Option<String> ofList = Option.when(ofLabel.isEmpty(), fault);
        return showDialog(request, new Field(range, ofRange.orElse(ofList)), new Field(label, ofLabel));
    }

    private static <F> Option<String> messageOf(Either<F, ?> checked, Function<F, String> message) {
        return checked.swap().toOption().map(message);
    }
}
