package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Changes;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.words.MerchantWords;

/** Opens a merchant, and leads on to where its first manager is invited. */
final class OpenMerchantDialog implements HubDialog<Visit> {

    private static final String NAME = "name";

    private final Merchants merchants;
    private final OpenMerchantProfile open;
    private final Pages pages;

    OpenMerchantDialog(Merchants merchants, OpenMerchantProfile open, Pages pages) {
        this.merchants = merchants;
        this.open = open;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(Visit visit) {
        return ask(visit, Option.none());
    }

    private Either<Trouble, Answer> ask(Visit visit, Option<String> fault) {
        DialogView dialog = DialogView.of(visit, "Open merchant", Merchants.PATH, "Open merchant");
        return merchants
                .view(visit)
                .map(page -> new OpenView(page, dialog, new Field(visit.form().text(NAME), fault)))
                .map(view -> pages.show("merchant/open", view));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Visit visit) {
        Either<ChangeFailure<MerchantFailure>, Committed<MerchantProfile>> outcome =
                open.handle(new OpenMerchantProfile.Command(
                        visit.form().text(NAME), visit.visitor().authority()));
        return outcome.fold(
                failure -> Changes.whyNot(failure, MerchantWords::of)
                        .flatMap(fault -> ask(visit, Option.some(fault)))
                        .map(CompletableFuture::completedFuture),
                opened -> Either.right(opened.inForce().thenApply(nothing -> next(opened.result()))));
    }

    private static Answer next(MerchantProfile opened) {
        return Redirect.to(Notice.MERCHANT_OPENED.on(Merchants.people(opened.id())));
    }
}
