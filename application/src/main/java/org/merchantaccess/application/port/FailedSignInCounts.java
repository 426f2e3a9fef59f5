package org.merchantaccess.application.port;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.people.EmailAddress;

/**
 * Counts of failed sign-ins to the Hub, one for each account, source and hour of UTC.
 *
 * <p>Strangers cause these counts, so they are bounded: {@value #MAX_OF_ACCOUNTS} of accounts and, apart from them, {@value #MAX_OF_UNKNOWN}
 * of addresses that belong to no account. The least recently updated count is dropped first. Counts are kept for {@value #DAYS_KEPT} days.
 */
public interface FailedSignInCounts {

    int MAX_OF_ACCOUNTS = 2_000;
    int MAX_OF_UNKNOWN = 2_000;
    int DAYS_KEPT = 30;

    /** How often sources may {@linkplain #beginsToBeLimited begin to be limited} within an hour. */
    int MAX_LIMITED_AN_HOUR = 100;

    /** The hour of {@link #beginsToBeLimited}. */
    Duration HOUR = Duration.ofHours(1);

    /**
     * Counts one failed sign-in.
     *
     * @param person none where the address belongs to no account
     */
    void add(Option<EmailAddress> person, AddressRange source, Instant at);

    /** The count added to last comes first; the filter looks at person and source. */
    Page<FailedSignInCount> list(PageRequest request);

    /**
     * Notes that a source has to wait from now on. At most {@value #MAX_LIMITED_AN_HOUR} such notes are kept, each for an hour.
     *
     * @return true if an audit entry is due: this source has none this hour, and the hourly limit is not reached
     */
    boolean beginsToBeLimited(AddressRange source, Instant at);

    /**
     * Failed sign-ins to one account from one source within one hour of UTC.
     *
     * @param person whose account it was; none where the address belongs to no account: such an address is not kept, since it may be a
     *     password typed into the wrong field
     * @param source an IPv4 address, or the /64 of an IPv6 address
     * @param count at least 1
     */
    record FailedSignInCount(
            Option<EmailAddress> person, AddressRange source, long count, Instant firstAt, Instant lastAt) {

        /** The name of a person without account, in lists and filters. */
        public static final String UNKNOWN = "unknown";

        public FailedSignInCount {
            requireNonNull(person, "person");
            requireNonNull(source, "source");
            requireNonNull(firstAt, "firstAt");
            requireNonNull(lastAt, "lastAt");
        }

        /** The address of the account, or {@value #UNKNOWN}. */
        public String personText() {
            return person.map(EmailAddress::text).getOrElse(UNKNOWN);
        }

        /** The text that the filter of a list looks at. */
        public String searchText() {
            return personText() + " " + source;
        }
    }
}
