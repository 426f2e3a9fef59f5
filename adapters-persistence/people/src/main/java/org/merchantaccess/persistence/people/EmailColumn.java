package org.merchantaccess.persistence.people;

import org.merchantaccess.domain.people.EmailAddress;

/** Reads e-mail addresses from the store, which holds only valid ones. */
final class EmailColumn {

    private EmailColumn() {}

    static EmailAddress read(String text) {
        return EmailAddress.parse(text)
                .getOrElseThrow(() -> new IllegalStateException("invalid e-mail address in the store"));
    }
}
