package org.merchantaccess.http.hub.allowlist;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.allowlist.DisallowAddress;
import org.merchantaccess.application.allowlist.PreviewDisallow;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Changes;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.MerchantVisit;
import org.merchantaccess.http.hub.kernel.ReadTrouble;
import org.merchantaccess.http.hub.kernel.UseView;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.words.AllowlistWords;

/** Asks whether to remove an entry, and shows whom it would cut off. Removes only what was shown. */
final class DisallowAddressDialog implements HubDialog<MerchantVisit> {

    private final Entries entries;
    private final PreviewDisallow preview;
    private final DisallowAddress disallow;
    private final Pages pages;

    DisallowAddressDialog(Entries entries, PreviewDisallow preview, DisallowAddress disallow, Pages pages) {
        this.entries = entries;
        this.preview = preview;
        this.disallow = disallow;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(MerchantVisit at) {
        return named(at).flatMap(entry -> ask(at, entry, Option.none()));
    }

    private static Either<Trouble, EntryId> named(MerchantVisit at) {
        return at.visit().named("entry_id", EntryId::parse);
    }

    private Either<Trouble, Answer> ask(MerchantVisit at, EntryId entry, Option<String> fault) {
        return preview.handle(new PreviewDisallow.Query(at.id(), entry))
                .mapLeft(ReadTrouble::of)
                .flatMap(found -> found.toEither(Trouble.NOT_FOUND))
                .flatMap(found -> entries.view(at).map(page -> view(at, page, found, fault)))
                .map(view -> pages.show("allowlist/remove", view));
    }

    private static DisallowView view(
            MerchantVisit at, AllowlistView page, PreviewDisallow.Preview found, Option<String> fault) {
        DialogView asked = DialogView.of(at.visit(), "Remove address", Entries.path(at), "Remove address");
        return new DisallowView(
                page,
                found.cutOff().isEmpty() ? asked : asked.dangerous(),
                found.entry().range().toString(),
                found.entry().label().text(),
                found.version().number(),
                at.merchant().allowlist().entries().size() == 1,
                found.cutOff().stream().map(use -> UseView.of(at.visit(), use)).toList(),
                fault);
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(MerchantVisit at) {
        return named(at).flatMap(entry -> disallow(at, entry));
    }

    private Either<Trouble, CompletionStage<Answer>> disallow(MerchantVisit at, EntryId entry) {
        return Changes.answer(
                disallow.handle(new DisallowAddress.Command(at.id(), entry, at.shownVersion(), at.authority())),
                Notice.ADDRESS_DISALLOWED.on(Entries.path(at)),
                AllowlistWords::of,
                fault -> ask(at, entry, Option.some(fault)));
    }
}
