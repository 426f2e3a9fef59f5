package org.merchantaccess.application.people.member;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.link.IssueResetLink;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;

/**
 * Removes the lost second factor of another person, and ends that person's sessions. Requires the same rights as
 * {@link IssueResetLink}.
 */
@Value.Enclosing
@RequestStyle
public interface ForgetSecondFactor {

    /** Returns the person without a second factor. */
    Either<PeopleFailure, Person> handle(Command command);

    /** The person with the lost second factor. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(PersonId person, Authority authority) {
            return ImmutableForgetSecondFactor.Command.of(person, authority);
        }

        public abstract PersonId person();

        public abstract Authority authority();
    }
}
