package org.merchantaccess.http.hub.allowlist;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.allowlist.CheckRange;
import org.merchantaccess.domain.allowlist.EntryLabel;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.kernel.Changes;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.MerchantVisit;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.words.AllowlistWords;
import org.merchantaccess.http.words.RangeWords;

/** Asks which addresses to allow. Other pages may lead here with the answer filled in. */
final class AllowAddressDialog implements HubDialog<MerchantVisit> {

    static final String RANGE = "range";

    private static final String LABEL = "label";

    private final Entries entries;
    private final AllowAddress allow;
    private final CheckRange check;
    private final Pages pages;

    AllowAddressDialog(Entries entries, AllowAddress allow, CheckRange check, Pages pages) {
        this.entries = entries;
        this.allow = allow;
        this.check = check;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(MerchantVisit at) {
        Form filledIn =
                at.visit().form().has(RANGE) ? at.visit().form() : at.visit().query();
        return ask(at, Field.of(filledIn.text(RANGE)), Field.of(filledIn.text(LABEL)));
    }

    private Either<Trouble, Answer> ask(MerchantVisit at, Field range, Field label) {
        DialogView dialog = DialogView.of(at.visit(), "Add address", Entries.path(at), "Add address");
        return entries.view(at)
                .map(page -> new AllowView(page, dialog, range, label))
                .map(view -> pages.show("allowlist/add", view));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(MerchantVisit at) {
        // A blank around what was copied is nobody's mistake.
        String range = at.visit().form().text(RANGE).strip();
        String label = at.visit().form().text(LABEL);
        return Changes.answer(
                allow.handle(new AllowAddress.Command(at.id(), range, label, Option.none(), at.authority())),
                Notice.ADDRESS_ALLOWED.on(Entries.path(at)),
                AllowlistWords::of,
                fault -> askAgain(at, range, label, fault));
    }

    /** A rule names the first fault; both fields may have one. What is wrong with neither is told with the range. */
    private Either<Trouble, Answer> askAgain(MerchantVisit at, String range, String label, String fault) {
        Option<String> ofRange = words(check.handle(new CheckRange.Query(range)), RangeWords::of);
        Option<String> ofLabel = words(EntryLabel.parse(label), AllowlistWords::of);
        Option<String> ofList = Option.when(ofLabel.isEmpty(), fault);
        return ask(at, new Field(range, ofRange.orElse(ofList)), new Field(label, ofLabel));
    }

    private static <F> Option<String> words(Either<F, ?> checked, Function<F, String> words) {
        return checked.swap().toOption().map(words);
    }
}
