package org.merchantaccess.persistence.people;

import org.merchantaccess.domain.people.EmailAddress;

/** Addresses read back: only valid ones are ever written. */
final class Emails {

    private Emails() {}

    static EmailAddress read(String text) {
        return EmailAddress.parse(text)
                .getOrElseThrow(() -> new IllegalStateException("the store holds an address nobody can have written"));
    }
}
