package org.merchantaccess.application.kernel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Person;

/**
 * Who makes a change, for the audit trail. As an {@link Authority} it is the right of the instance, under that name.
 *
 * @param name a person or a key by its name, never a secret
 * @param from the address the order came from
 */
public record Actor(String name, ClientAddress from) implements Authority {
    public Actor {
        requireNonNull(name, "name");
        requireNonNull(from, "from");
    }

    /** Somebody who is signed in, by their e-mail address. */
    public static Actor of(Person person, ClientAddress from) {
        return new Actor(person.email().text(), from);
    }
}
