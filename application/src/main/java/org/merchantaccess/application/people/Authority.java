package org.merchantaccess.application.people;

import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.PersonId;

/** By whose right people are changed. */
public sealed interface Authority {

    /** Of who is signed in: what they may do is looked up when it is done. */
    record OfPerson(PersonId person, ClientAddress from) implements Authority {}

    /** Of who runs the server, on the command line or with a management key: may do everything. */
    record OfInstance(Actor actor) implements Authority {}
}
