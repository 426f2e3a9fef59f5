package org.merchantaccess.application.people.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.people.port.PeopleIdentifiers;

class RandomPeopleIdentifiersTest {

    private static final int MANY = 10_000;

    private final PeopleIdentifiers identifiers = new RandomPeopleIdentifiers();

    @Test
    void identifiers_and_secrets_of_people_are_distinct() {
        assertThat(drawn(() -> identifiers.personId())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers.sessionId())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers.sessionToken())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers.linkId())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers.linkSecret())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers.totpSecret())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers.seed())).doesNotHaveDuplicates();
    }

    private static <T> List<T> drawn(Supplier<T> draw) {
        return Stream.generate(draw).limit(MANY).toList();
    }
}
