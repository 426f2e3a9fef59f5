package org.merchantaccess.http.hub.credential.detail;

import io.vavr.control.Either;
import java.util.List;
import java.util.function.BiFunction;
import org.merchantaccess.application.TransactionalUseCases;
import org.merchantaccess.application.credential.detail.ShowAppCredential.Shown;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.request.MerchantHubRequest;

/**
 * An action on an App ID that is confirmed in a dialog.
 *
 * @param <F> failure type of the use case
 */
@FunctionalInterface
public interface AppIdAction<F> {

    /** Returns the change that a request asks for; left if what its path names does not exist. */
    Either<HubProblem, Change<F>> of(MerchantHubRequest request, Shown shown);

    /**
     * A change with its question.
     *
     * @param notice the confirmation after the change
     */
    record Change<F>(
            Question question,
            BiFunction<TransactionalUseCases, Actor, Either<ChangeFailure<F>, Committed<MerchantProfile>>> change,
            Notice notice) {}

    /**
     * The question of a dialog.
     *
     * @param paragraphs the consequences, one paragraph each
     * @param button the label of the submit button
     * @param isDangerous whether the button warns of an outage
     */
    record Question(String title, List<String> paragraphs, String button, boolean isDangerous) {

        public Question {
            paragraphs = List.copyOf(paragraphs);
        }

        /** Returns a question titled like its button. */
        public static Question of(String title, String... paragraphs) {
            return new Question(title, List.of(paragraphs), title, false);
        }

        /** Returns a copy with a button that warns of the consequences. */
        public Question dangerous() {
            return new Question(title, paragraphs, button, true);
        }

        /** Returns a copy with another label of the button. */
        public Question withButton(String label) {
            return new Question(title, paragraphs, label, isDangerous);
        }
    }
}
