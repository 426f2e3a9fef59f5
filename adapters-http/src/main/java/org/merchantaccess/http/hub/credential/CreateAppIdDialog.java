package org.merchantaccess.http.hub.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Changes;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.MerchantVisit;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.words.CredentialWords;

final class CreateAppIdDialog implements HubDialog<MerchantVisit> {

    static final String NAME = "app_name";

    private final AppIds appIds;
    private final CreateAppCredential create;
    private final Pages pages;

    CreateAppIdDialog(AppIds appIds, CreateAppCredential create, Pages pages) {
        this.appIds = appIds;
        this.create = create;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(MerchantVisit at) {
        return ask(at, Option.none());
    }

    private Either<Trouble, Answer> ask(MerchantVisit at, Option<String> fault) {
        DialogView dialog = DialogView.of(at.visit(), "Create App ID", AppIds.path(at), "Create App ID");
        return appIds.view(at)
                .map(page ->
                        new NameView(page, dialog, new Field(at.visit().form().text(NAME), fault)))
                .map(view -> pages.show("credential/name", view));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(MerchantVisit at) {
        CreateAppCredential.Command command =
                new CreateAppCredential.Command(at.id(), at.visit().form().text(NAME), Option.none(), at.authority());
        return Changes.answer(
                create.handle(command),
                Notice.APP_ID_CREATED.on(AppIds.path(at)),
                CredentialWords::of,
                fault -> ask(at, Option.some(fault)));
    }
}
