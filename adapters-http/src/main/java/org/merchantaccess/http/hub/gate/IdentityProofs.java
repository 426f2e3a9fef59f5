package org.merchantaccess.http.hub.gate;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.signin.ConfirmIdentity;
import org.merchantaccess.application.people.signin.ConfirmIdentity.Given;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.request.Proof;
import org.merchantaccess.http.hub.request.SignedInVisitor;
import org.merchantaccess.http.message.SessionMessages;

/** Verifies identity proofs, which are submitted in the same form as the action they authorize (P9). */
final class IdentityProofs {

    private final ConfirmIdentity confirm;

    IdentityProofs(ConfirmIdentity confirm) {
        this.confirm = confirm;
    }

    /** Returns the proof that the user has to give. */
    static Proof requiredFrom(SignedInVisitor visitor) {
        return visitor.signedIn().isFresh()
                ? Proof.none()
                : Proof.of(visitor.signedIn().hasSecondFactor());
    }

    /** Verifies the submitted proof. Returns the user with a new session token, or the proof to ask for. */
    Either<Proof, SignedInVisitor> prove(SignedInVisitor visitor, Form form) {
        Proof needed = requiredFrom(visitor);
        if (!needed.isNeeded()) {
            return Either.right(visitor);
        }
        return credentials(needed, form).toEither(needed).flatMap(credentials -> confirm(visitor, needed, credentials));
    }

    private Either<Proof, SignedInVisitor> confirm(SignedInVisitor visitor, Proof needed, Given credentials) {
        return confirm.handle(ConfirmIdentity.Command.of(visitor.token(), credentials, visitor.from()))
                .map(visitor::withProof)
                .mapLeft(failure -> needed.refused(SessionMessages.ofPerson(failure)));
    }

    private static Option<Given> credentials(Proof needed, Form form) {
        String field = needed.isPassword() ? Proof.PASSWORD : Proof.CODE;
        return Option.some(form.text(field))
                .filter(text -> !text.isEmpty())
                .map(text -> needed.isPassword()
                        ? new Given.ByPassword(PresentedPassword.of(text))
                        : new Given.ByCode(text));
    }
}
