package org.merchantaccess.http.message.credential;

import org.merchantaccess.domain.switching.SwitchFailure;

/** Messages for switches that cannot be scheduled or canceled. */
public final class SwitchMessages implements SwitchFailure.Cases<String> {

    private SwitchMessages() {}

    public static String of(SwitchFailure failure) {
        return failure.match(new SwitchMessages());
    }

    @Override
    public String unknownAppId(SwitchFailure.UnknownAppId failure) {
        return "This App ID no longer exists.";
    }

    @Override
    public String alreadyActive(SwitchFailure.AlreadyActive failure) {
        return "This App ID is active already.";
    }

    @Override
    public String withoutKey(SwitchFailure.WithoutKey failure) {
        return "This App ID has no app_key. Make a new one first.";
    }

    @Override
    public String invalidTime(SwitchFailure.InvalidTime failure) {
        return "The switch must be at a whole minute of the next 30 days.";
    }

    @Override
    public String nothingScheduled(SwitchFailure.NothingScheduled failure) {
        return "No switch is scheduled.";
    }
}
