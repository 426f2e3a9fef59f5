package org.merchantaccess.domain.people;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.merchantaccess.domain.kernel.IdentifierParsing;
import org.merchantaccess.domain.people.link.LinkId;
import org.merchantaccess.domain.people.session.SessionId;

/** Identifiers of people, sessions and links, which clients send in paths. */
class PeopleIdentifierParsingTest extends IdentifierParsing {

    static Stream<Named<Parsing<?>>> identifiers() {
        return Stream.of(
                Named.of("a person", new Parsing<>(PersonId::parse, PersonId::new)),
                Named.of("a session", new Parsing<>(SessionId::parse, SessionId::new)),
                Named.of("a link", new Parsing<>(LinkId::parse, LinkId::new)));
    }
}
