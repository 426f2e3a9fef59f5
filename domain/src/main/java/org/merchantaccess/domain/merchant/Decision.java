package org.merchantaccess.domain.merchant;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.domain.kernel.DomainEvent;

/**
 * What a merchant profile decided: the profile as it is from now on, and what happened to it.
 *
 * @param event none where nothing changed; then there is nothing to save, to audit or to tell other nodes
 */
public record Decision(MerchantProfile profile, Option<DomainEvent> event) {
    public Decision {
        requireNonNull(profile, "profile");
        requireNonNull(event, "event");
    }

    static Decision changed(MerchantProfile profile, DomainEvent event) {
        return new Decision(profile, Option.some(event));
    }

    static Decision nothingToDo(MerchantProfile profile) {
        return new Decision(profile, Option.none());
    }
}
