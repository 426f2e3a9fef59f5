package org.merchantaccess.persistence.audit;

import io.vavr.control.Option;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.audit.ChainEnd;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.persistence.key.sealing.AuditSealer;

/** Verifies one audit chain, entry by entry from the first to the last. */
final class AuditChainCheck {

    private final AuditSealer sealer;
    private final Option<ChainEnd> noted;
    private ChainEnd end = new ChainEnd(0, AuditSealer.NO_SEAL);
    private Option<Long> firstBad = Option.none();

    AuditChainCheck(AuditSealer sealer, Option<ChainEnd> noted) {
        this.sealer = sealer;
        this.noted = noted;
    }

    /** Verifies the next entry against its stored number, search words and seal. Returns false if any of them is wrong. */
    boolean add(long number, AuditEntry entry, String words, String seal) {
        long expected = end.length() + 1;
        boolean isValid = number == expected
                && words.equals(SqlAuditTrail.words(entry))
                && seal.equals(sealer.sealOf(end.seal(), number, entry))
                && noted.forAll(end -> end.length() != number || end.seal().equals(seal));
        if (!isValid) {
            reportBad(expected);
        }
        end = new ChainEnd(number, seal);
        return isValid;
    }

    ChainReport report() {
        noted.filter(longer -> longer.length() > end.length()).forEach(longer -> reportBad(end.length() + 1));
        return new ChainReport(end, firstBad);
    }

    private void reportBad(long number) {
        firstBad = firstBad.orElse(Option.some(number));
    }
}
