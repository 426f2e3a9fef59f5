package org.merchantaccess.application.port;

import io.vavr.control.Option;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.SecondFactor;

/** The second factors of people, sealed where they are at rest. */
public interface SecondFactors {

    /** None where there is none. */
    Option<SecondFactor> of(PersonId person);

    /** In place of any other. */
    void keep(PersonId person, SecondFactor factor);

    /** Where there is none, nothing. */
    void remove(PersonId person);

    /** Seals each anew, under the newest keys. */
    void reseal();
}
