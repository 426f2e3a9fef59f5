package org.merchantaccess.http.hub.credential.detail;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.http.hub.usage.RecentUseView;

/** Texts about the lifetime of keys. */
public final class KeyTexts {

    private static final Duration SOON = Duration.ofDays(30);

    private KeyTexts() {}

    /** Returns a length of time in its largest whole unit: {@code 24 hours}, {@code 3 days}. */
    public static String length(Duration length) {
        if (length.toDays() > 1 && length.equals(Duration.ofDays(length.toDays()))) {
            return RecentUseView.times(length.toDays(), "day");
        }
        if (!length.isZero() && length.equals(Duration.ofHours(length.toHours()))) {
            return RecentUseView.times(length.toHours(), "hour");
        }
        return length.equals(Duration.ofMinutes(length.toMinutes()))
                ? RecentUseView.times(length.toMinutes(), "minute")
                : RecentUseView.times(length.toSeconds(), "second");
    }

    /** Returns the text for an end date in the next 30 days: {@code expires in 5 days}; none if it is later, past or not set. */
    public static Option<String> expiresSoon(CredentialKey key, Instant now) {
        return key.expiry()
                .map(KeyExpiry::at)
                .filter(at -> at.isAfter(now) && !at.isAfter(now.plus(SOON)))
                .map(at -> expiresIn(Duration.between(now, at).toDays()));
    }

    private static String expiresIn(long days) {
        return days == 0 ? "expires in less than a day" : "expires in " + RecentUseView.times(days, "day");
    }
}
