package org.merchantaccess.application.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.application.port.SignInAttempts;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.SignInFailures;

final class MemorySignInAttempts implements SignInAttempts {

    private final MemoryTable<String, SignInFailures> failures;
    private final MemoryTable<PersonId, List<String>> sources;

    MemorySignInAttempts(MemoryTransactions transactions) {
        this.failures = new MemoryTable<>(transactions);
        this.sources = new MemoryTable<>(transactions);
    }

    @Override
    public SignInFailures failuresOf(String account) {
        return failures.find(account).getOrElse(SignInFailures.NONE);
    }

    @Override
    public void keep(String account, SignInFailures counted) {
        failures.put(account, counted);
    }

    @Override
    public void clear(String account) {
        failures.remove(account);
    }

    /** The order says which are the latest. */
    @Override
    public void remember(PersonId person, String source, Instant at) {
        List<String> latest = new ArrayList<>(sourcesOf(person));
        latest.remove(source);
        latest.add(0, source);
        sources.put(person, List.copyOf(latest.subList(0, Math.min(SOURCES, latest.size()))));
    }

    @Override
    public boolean isKnown(PersonId person, String source) {
        return sourcesOf(person).contains(source);
    }

    @Override
    public void forget(PersonId person) {
        sources.remove(person);
    }

    @Override
    public void forgetFailuresBefore(Instant moment) {
        failures.byKey().forEach((account, counted) -> {
            if (counted.lastAt().isBefore(moment)) {
                failures.remove(account);
            }
        });
    }

    private List<String> sourcesOf(PersonId person) {
        return sources.find(person).getOrElse(List.of());
    }
}
