package org.merchantaccess.domain.refusal;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.token.RefusalCause;

/**
 * Restricts a list of refusals. Each criterion is none for no restriction.
 *
 * @param appId the App ID as recorded: whole, masked, or empty for requests that named none
 * @param source an IPv4 address, or the /64 of an IPv6 address
 * @param from the start of a time range, inclusive
 * @param to the end of a time range, exclusive
 */
public record RefusalCriteria(
        Option<RefusalCause> cause,
        Option<String> appId,
        Option<AddressRange> source,
        Option<Instant> from,
        Option<Instant> to) {

    private static final RefusalCriteria NONE =
            new RefusalCriteria(Option.none(), Option.none(), Option.none(), Option.none(), Option.none());

    public RefusalCriteria {
        requireNonNull(cause, "cause");
        requireNonNull(appId, "appId");
        requireNonNull(source, "source");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    /** Returns criteria that every refusal meets. */
    public static RefusalCriteria none() {
        return NONE;
    }

    /** Returns the {@link #source()} of requests from an address; none if the text is neither an address nor such a source. */
    public static Option<AddressRange> sourceOf(String text) {
        return ClientAddress.parse(text)
                .map(AddressRange::sourceOf)
                .orElse(() -> AddressRange.parse(text).toOption());
    }

    /** Returns a copy with this {@link #cause()}. */
    public RefusalCriteria withCause(Option<RefusalCause> only) {
        return new RefusalCriteria(only, appId, source, from, to);
    }

    /** Returns a copy with this {@link #appId()}. */
    public RefusalCriteria withAppId(Option<String> only) {
        return new RefusalCriteria(cause, only, source, from, to);
    }

    /** Returns a copy with this {@link #source()}. */
    public RefusalCriteria withSource(Option<AddressRange> only) {
        return new RefusalCriteria(cause, appId, only, from, to);
    }

    /** Returns a copy with this time range. */
    public RefusalCriteria between(Option<Instant> begin, Option<Instant> end) {
        return new RefusalCriteria(cause, appId, source, begin, end);
    }

    /** Returns true if the refusals counted together meet the criteria, and some of them may be in the time range. */
    public boolean matches(RecordedRefusal refusal) {
        return matches(refusal.cause(), refusal.appId(), refusal.source())
                && from.forAll(begin -> !refusal.lastAt().isBefore(begin))
                && to.forAll(end -> refusal.firstAt().isBefore(end));
    }

    /** Returns true if the request meets the criteria. */
    public boolean matches(RefusedRequest request) {
        return matches(request.cause(), request.appId(), request.source())
                && from.forAll(begin -> !request.at().isBefore(begin))
                && to.forAll(end -> request.at().isBefore(end));
    }

    private boolean matches(RefusalCause ofRefusal, String nameOfRefusal, AddressRange sourceOfRefusal) {
        return cause.forAll(ofRefusal::equals)
                && appId.forAll(nameOfRefusal::equals)
                && source.forAll(sourceOfRefusal::equals);
    }
}
