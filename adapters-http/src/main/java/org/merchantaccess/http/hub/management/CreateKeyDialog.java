package org.merchantaccess.http.hub.management;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.words.KeyNames;
import org.merchantaccess.http.words.ManagementKeyWords;

/** Creates a key. The answer is the one page that shows it. */
final class CreateKeyDialog implements HubDialog<Visit> {

    private static final String NAME = "name";

    private final Keys keys;
    private final CreateManagementKey create;
    private final Pages pages;

    CreateKeyDialog(Keys keys, CreateManagementKey create, Pages pages) {
        this.keys = keys;
        this.create = create;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(Visit visit) {
        return ask(visit, Option.none());
    }

    private Either<Trouble, Answer> ask(Visit visit, Option<String> fault) {
        DialogView dialog = DialogView.of(visit, "Create a management key", Keys.PATH, "Create key");
        return keys.view(visit)
                .map(page ->
                        new CreateKeyView(page, dialog, new Field(visit.form().text(NAME), fault)))
                .map(view -> pages.show("management/create", view));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Visit visit) {
        return KeyNames.parse(visit.form().text(NAME))
                .fold(fault -> ask(visit, Option.some(fault)), name -> create(visit, name))
                .map(CompletableFuture::completedFuture);
    }

    private Either<Trouble, Answer> create(Visit visit, String name) {
        return create.handle(new CreateManagementKey.Command(
                        name, Option.none(), visit.visitor().authority()))
                .fold(
                        failure -> refused(visit, failure),
                        key -> Either.right(pages.show(
                                "management/created", new CreatedKeyView(keys.frame(visit), Keys.PATH, name, key))));
    }

    private Either<Trouble, Answer> refused(Visit visit, ManagementFailure failure) {
        return failure instanceof ManagementFailure.TooMany tooMany
                ? ask(visit, Option.some(ManagementKeyWords.of(tooMany)))
                : Either.left(Keys.trouble(failure));
    }
}
