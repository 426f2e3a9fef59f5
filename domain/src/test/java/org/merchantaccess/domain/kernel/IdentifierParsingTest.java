package org.merchantaccess.domain.kernel;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.merchant.MerchantId;

/** Identifiers that clients send in paths. */
class IdentifierParsingTest extends IdentifierParsing {

    static Stream<Named<Parsing<?>>> identifiers() {
        return Stream.of(
                Named.of("a merchant", new Parsing<>(MerchantId::parse, MerchantId::new)),
                Named.of("an entry of an allowlist", new Parsing<>(EntryId::parse, EntryId::new)));
    }
}
