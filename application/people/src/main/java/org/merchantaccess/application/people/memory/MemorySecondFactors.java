package org.merchantaccess.application.people.memory;

import io.vavr.control.Option;
import org.merchantaccess.application.memory.MemoryTable;
import org.merchantaccess.application.memory.MemoryTransactions;
import org.merchantaccess.application.people.port.SecondFactors;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.secondfactor.SecondFactor;

final class MemorySecondFactors implements SecondFactors {

    private final MemoryTable<PersonId, SecondFactor> factors;

    MemorySecondFactors(MemoryTransactions transactions) {
        this.factors = new MemoryTable<>(transactions);
    }

    @Override
    public Option<SecondFactor> of(PersonId person) {
        return factors.find(person);
    }

    @Override
    public void keep(PersonId person, SecondFactor factor) {
        factors.put(person, factor);
    }

    @Override
    public void remove(PersonId person) {
        factors.remove(person);
    }

    @Override
    public void reseal() {
        // Secrets in memory are not sealed.
    }
}
