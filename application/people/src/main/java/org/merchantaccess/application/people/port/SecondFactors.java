package org.merchantaccess.application.people.port;

import io.vavr.control.Option;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.secondfactor.SecondFactor;

/** Stores the second factors of people. Persistent stores seal them. */
public interface SecondFactors {

    /** Returns the second factor of the person; none if there is none. */
    Option<SecondFactor> of(PersonId person);

    /** Sets or replaces the second factor of the person. */
    void keep(PersonId person, SecondFactor factor);

    /** Removes the second factor of the person; without effect if there is none. */
    void remove(PersonId person);

    /** Seals all second factors with the newest sealing key. */
    void reseal();
}
