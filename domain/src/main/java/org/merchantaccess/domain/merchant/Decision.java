package org.merchantaccess.domain.merchant;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.domain.event.DomainEvent;

/**
 * The result of a command on a merchant profile: the changed profile and the event.
 *
 * @param event none if nothing changed; then nothing is stored, audited or replicated
 */
public record Decision(MerchantProfile profile, Option<DomainEvent> event) {
    public Decision {
        requireNonNull(profile, "profile");
        requireNonNull(event, "event");
    }

    static Decision changed(MerchantProfile profile, DomainEvent event) {
        return new Decision(profile, Option.some(event));
    }

    static Decision unchanged(MerchantProfile profile) {
        return new Decision(profile, Option.none());
    }
}
