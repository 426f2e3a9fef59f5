package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.session.ConfirmIdentity;
import org.merchantaccess.application.session.ConfirmIdentity.Given;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.http.form.Form;

/** Lets people prove once more, in the same form with which they do something, that it is still they (P9). */
final class Proofs {

    private final ConfirmIdentity confirm;

    Proofs(ConfirmIdentity confirm) {
        this.confirm = confirm;
    }

    /** What that visitor would have to give. */
    static Proof neededFrom(Visitor visitor) {
        return visitor.who().isFresh() ? Proof.none() : Proof.of(visitor.who().hasSecondFactor());
    }

    /** The visitor, proved; or what is to be asked. */
    Either<Proof, Visitor> prove(Visitor visitor, Form form) {
        Proof needed = neededFrom(visitor);
        if (!needed.isNeeded()) {
            return Either.right(visitor);
        }
        return given(needed, form).toEither(needed).flatMap(given -> confirm(visitor, needed, given));
    }

    private Either<Proof, Visitor> confirm(Visitor visitor, Proof needed, Given given) {
        return confirm.handle(new ConfirmIdentity.Command(visitor.token(), given, visitor.from()))
                .map(visitor::proved)
                .mapLeft(failure -> needed.refused(SessionWords.of(failure)));
    }

    private static Option<Given> given(Proof needed, Form form) {
        String field = needed.isPassword() ? Proof.PASSWORD : Proof.CODE;
        return Option.some(form.text(field))
                .filter(text -> !text.isEmpty())
                .map(text -> needed.isPassword()
                        ? new Given.ByPassword(PresentedPassword.of(text))
                        : new Given.ByCode(text));
    }
}
