package org.merchantaccess.application.people.memory;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.merchantaccess.application.memory.MemoryTable;
import org.merchantaccess.application.memory.MemoryTransactions;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.port.FailedSignInCounts;
import org.merchantaccess.application.people.port.SignInAttempts;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.password.SignInFailures;

/** Stores recent sign-in failures, known sources and counts of failed sign-ins. */
final class MemorySignInAttempts implements SignInAttempts, FailedSignInCounts {

    private static final Duration KEPT = Duration.ofDays(DAYS_KEPT);

    private final MemoryTable<String, SignInFailures> failures;
    private final MemoryTable<PersonId, List<String>> sources;

    /** An updated count is removed and put again, so that the table is ordered by the last update. */
    private final MemoryTable<Kind, FailedSignInCount> counts;

    private final MemoryTable<AddressRange, Instant> limited;
    private final Clock clock;

    MemorySignInAttempts(MemoryTransactions transactions, Clock clock) {
        this.failures = new MemoryTable<>(transactions);
        this.sources = new MemoryTable<>(transactions);
        this.counts = new MemoryTable<>(transactions);
        this.limited = new MemoryTable<>(transactions);
        this.clock = clock;
    }

    @Override
    public SignInFailures failuresOf(String account) {
        return failures.find(account).getOrElse(SignInFailures.NONE);
    }

    @Override
    public void keep(String account, SignInFailures counted) {
        failures.put(account, counted);
        if (failures.size() > MAX_ACCOUNTS) {
            failures.byKey().entrySet().stream()
                    .filter(other -> !other.getKey().equals(account))
                    .min(Comparator.comparing(other -> other.getValue().lastAt()))
                    .ifPresent(oldest -> failures.remove(oldest.getKey()));
        }
    }

    @Override
    public void clear(String account) {
        failures.remove(account);
    }

    /** The list is ordered by the last sign-in, latest first. */
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

    @Override
    public void add(Option<EmailAddress> person, AddressRange source, Instant at) {
        Kind kind = new Kind(person, source, at.truncatedTo(ChronoUnit.HOURS));
        FailedSignInCount count = counts.find(kind)
                .map(known -> increment(known, at))
                .getOrElse(() -> new FailedSignInCount(person, source, 1, at, at));
        counts.remove(kind);
        counts.put(kind, count);
        dropExcess(person.isDefined());
    }

    private static FailedSignInCount increment(FailedSignInCount known, Instant at) {
        return new FailedSignInCount(
                known.person(),
                known.source(),
                known.count() + 1,
                at.isBefore(known.firstAt()) ? at : known.firstAt(),
                at.isAfter(known.lastAt()) ? at : known.lastAt());
    }

    private void dropExcess(boolean isOfAccount) {
        if (counts.size() <= Math.min(MAX_OF_ACCOUNTS, MAX_OF_UNKNOWN)) {
            return;
        }
        List<FailedSignInCount> all = counts.all();
        List<FailedSignInCount> sameGroup = all.stream()
                .filter(count -> count.person().isDefined() == isOfAccount)
                .toList();
        int tooMany = sameGroup.size() - (isOfAccount ? MAX_OF_ACCOUNTS : MAX_OF_UNKNOWN);
        Stream.concat(
                        all.stream().filter(count -> !isRetained(count)),
                        sameGroup.stream().limit(Math.max(0, tooMany)))
                .forEach(count -> counts.remove(Kind.of(count)));
    }

    @Override
    public Page<FailedSignInCount> list(PageRequest request) {
        List<FailedSignInCount> newestFirst =
                new ArrayList<>(counts.all().stream().filter(this::isRetained).toList());
        Collections.reverse(newestFirst);
        return Page.of(newestFirst, FailedSignInCount::searchText, request);
    }

    private boolean isRetained(FailedSignInCount count) {
        return count.lastAt().isAfter(clock.instant().minus(KEPT));
    }

    @Override
    public boolean beginsToBeLimited(AddressRange source, Instant at) {
        Map<AddressRange, Instant> noted = limited.byKey();
        noted.forEach((other, notedAt) -> {
            if (!notedAt.isAfter(at.minus(HOUR))) {
                limited.remove(other);
            }
        });
        boolean isNew = limited.find(source).isEmpty() && limited.all().size() < MAX_LIMITED_AN_HOUR;
        if (isNew) {
            limited.put(source, at);
        }
        return isNew;
    }

    private record Kind(Option<EmailAddress> person, AddressRange source, Instant hour) {

        static Kind of(FailedSignInCount count) {
            return new Kind(count.person(), count.source(), count.firstAt().truncatedTo(ChronoUnit.HOURS));
        }
    }
}
