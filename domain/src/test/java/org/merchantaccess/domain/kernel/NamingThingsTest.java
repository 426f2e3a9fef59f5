package org.merchantaccess.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.LinkId;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.SessionId;

/** What tells things apart in a list and on the wire. Strangers write such names into paths. */
class NamingThingsTest {

    @ParameterizedTest
    @MethodSource("names")
    void a_name_is_read_as_it_is_written(Naming<?> naming) {
        assertThat(naming.read("a_9Z").map(String::valueOf)).isEqualTo(Option.some("a_9Z"));
        assertThat(naming.read("a".repeat(40)).isDefined()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_is_no_name_is_not_read_and_cannot_be_given(Naming<?> naming) {
        for (String text : new String[] {"", "a b", "a/b", "ä", "a".repeat(41)}) {
            assertThat(naming.read(text).isEmpty()).isTrue();
            assertThatThrownBy(() -> naming.given().apply(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    static Stream<Named<Naming<?>>> names() {
        return Stream.of(
                Named.of("a merchant", new Naming<>(MerchantId::parse, MerchantId::new)),
                Named.of("an entry of an allowlist", new Naming<>(EntryId::parse, EntryId::new)),
                Named.of("a person", new Naming<>(PersonId::parse, PersonId::new)),
                Named.of("a session", new Naming<>(SessionId::parse, SessionId::new)),
                Named.of("a link", new Naming<>(LinkId::parse, LinkId::new)));
    }

    /** How a name is read, and how it is given. */
    record Naming<T>(Function<String, Option<T>> parsed, Function<String, T> given) {

        Option<T> read(String text) {
            return parsed.apply(text);
        }
    }
}
