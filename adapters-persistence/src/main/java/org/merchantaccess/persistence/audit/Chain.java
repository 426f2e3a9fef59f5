package org.merchantaccess.persistence.audit;

import io.vavr.control.Option;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.AuditTrail.ChainEnd;
import org.merchantaccess.application.port.AuditTrail.ChainReport;
import org.merchantaccess.persistence.key.AuditSealer;

/** A chain on its way from its first entry to its last, checked link by link. */
final class Chain {

    private final AuditSealer sealer;
    private final Option<ChainEnd> noted;
    private ChainEnd end = new ChainEnd(0, AuditSealer.NO_SEAL);
    private Option<Long> firstBad = Option.none();

    Chain(AuditSealer sealer, Option<ChainEnd> noted) {
        this.sealer = sealer;
        this.noted = noted;
    }

    /** The next entry, with what stands beside it: its number, the words by which it is found, and its seal. */
    boolean add(long number, AuditEntry entry, String words, String seal) {
        long expected = end.length() + 1;
        boolean isGood = number == expected
                && words.equals(SqlAuditTrail.words(entry))
                && seal.equals(sealer.sealOf(end.seal(), number, entry))
                && noted.forAll(end -> end.length() != number || end.seal().equals(seal));
        if (!isGood) {
            isBad(expected);
        }
        end = new ChainEnd(number, seal);
        return isGood;
    }

    ChainReport report() {
        noted.filter(longer -> longer.length() > end.length()).forEach(longer -> isBad(end.length() + 1));
        return new ChainReport(end, firstBad);
    }

    private void isBad(long number) {
        firstBad = firstBad.orElse(Option.some(number));
    }
}
