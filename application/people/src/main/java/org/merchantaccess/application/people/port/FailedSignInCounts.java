package org.merchantaccess.application.people.port;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.people.EmailAddress;

/**
 * Counts of failed sign-ins to the Hub, one per account, source and UTC hour.
 *
 * <p>Strangers cause these counts, so they are bounded: {@value #MAX_OF_ACCOUNTS} for accounts and, separately,
 * {@value #MAX_OF_UNKNOWN} for e-mail addresses without an account. The least recently updated count is dropped first. Counts are kept
 * for {@value #DAYS_KEPT} days.
 */
public interface FailedSignInCounts {

    /** The maximum number of counts for accounts. */
    int MAX_OF_ACCOUNTS = 2_000;
    /** The maximum number of counts for e-mail addresses without an account. */
    int MAX_OF_UNKNOWN = 2_000;
    /** The number of days a count is kept. */
    int DAYS_KEPT = 30;

    /** The maximum number of sources that may {@linkplain #beginsToBeLimited begin to be limited} within an hour. */
    int MAX_LIMITED_AN_HOUR = 100;

    /** The interval of {@link #beginsToBeLimited}. */
    Duration HOUR = Duration.ofHours(1);

    /**
     * Counts a failed sign-in.
     *
     * @param person none if no account has the e-mail address
     */
    void add(Option<EmailAddress> person, AddressRange source, Instant at);

    /** Returns a page of the counts, the most recently updated first. The filter searches person and source. */
    Page<FailedSignInCount> list(PageRequest request);

    /**
     * Notes that a source is rate-limited from now on. At most {@value #MAX_LIMITED_AN_HOUR} such notes are kept, each for an hour.
     *
     * @return true if an audit entry is due: the source has none within the hour, and the hourly limit is not reached
     */
    boolean beginsToBeLimited(AddressRange source, Instant at);

    /**
     * The number of failed sign-ins to an account from a source within a UTC hour.
     *
     * @param person the account; none if no account has the e-mail address, which is then not stored, because it may be a password
     * typed into the wrong field
     * @param source an IPv4 address, or the /64 of an IPv6 address
     * @param count at least 1
     */
    record FailedSignInCount(
            Option<EmailAddress> person, AddressRange source, long count, Instant firstAt, Instant lastAt) {

        /** The name of a person without an account, in lists and filters. */
        public static final String UNKNOWN = "unknown";

        public FailedSignInCount {
            requireNonNull(person, "person");
            requireNonNull(source, "source");
            requireNonNull(firstAt, "firstAt");
            requireNonNull(lastAt, "lastAt");
        }

        /** Returns the e-mail address of the account, or {@value #UNKNOWN}. */
        public String personText() {
            return person.map(EmailAddress::text).getOrElse(UNKNOWN);
        }

        /** Returns the text that list filters search. */
        public String searchText() {
            return personText() + " " + source;
        }
    }
}
