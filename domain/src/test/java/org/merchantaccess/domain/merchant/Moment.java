package org.merchantaccess.domain.merchant;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.event.DomainEvent;

/**
 * A moment in the history of a merchant profile.
 *
 * @param profile the profile after the event
 * @param event the event; none if the command was refused or changed nothing
 */
public record Moment(MerchantProfile profile, Instant at, Option<DomainEvent> event) {

    /** Returns the moments after each of these steps, and the first moment before them. */
    public static List<Moment> after(MerchantProfile first, List<Step> steps) {
        List<Moment> moments = new ArrayList<>();
        Moment last = new Moment(first, Credentials.ACTIVATED_AT, Option.none());
        moments.add(last);
        for (Step step : steps) {
            Instant now = last.at().plus(step.pause());
            Option<Decision> decision = step.take(last.profile(), now);
            last = new Moment(
                    decision.map(Decision::profile).getOrElse(last.profile()), now, decision.flatMap(Decision::event));
            moments.add(last);
        }
        return moments;
    }
}
