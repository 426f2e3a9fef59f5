package org.merchantaccess.http.hub.credential.onboarding;

import io.vavr.control.Option;
import java.util.stream.Stream;
import org.merchantaccess.http.hub.allowlist.OwnAddress;
import org.merchantaccess.http.hub.page.Timestamp;
import org.merchantaccess.http.hub.refusal.Remedy;

/**
 * Steps that lead to the first login, and their state.
 *
 * @param page the link to the page that shows them
 * @param completed the link to that page after the first login
 * @param mayChange whether the user may change App IDs
 * @param appId the active App ID, or else the last one created; none if there is none
 * @param allowlist the allowed addresses
 * @param lastAttempt the last refused login, if any
 * @param refusedRequests path of the page of refused requests
 */
public record FirstStepsView(
        String page,
        String completed,
        boolean mayChange,
        Option<AppIdStep> appId,
        AllowlistStep allowlist,
        Option<AttemptView> lastAttempt,
        String refusedRequests) {

    private static final int ALL = 4;

    /** Returns the number of steps. */
    public int count() {
        return ALL;
    }

    /** Returns the number of steps that are done. The first login is never one of them, because it ends the list. */
    public long done() {
        return Stream.of(appId.isDefined(), isActive(), allowlist.isDone())
                .filter(isDone -> isDone)
                .count();
    }

    /** Returns the state of a step: {@code done}, {@code next} for the first one that is not, or {@code later}. */
    public String stateOf(int step) {
        if (isDone(step)) {
            return "done";
        }
        boolean isNext =
                Stream.iterate(1, each -> each < step, each -> each + 1).allMatch(this::isDone);
        return isNext ? "next" : "later";
    }

    private boolean isDone(int step) {
        return switch (step) {
            case 1 -> appId.isDefined();
            case 2 -> isActive();
            case 3 -> allowlist.isDone();
            default -> false;
        };
    }

    public boolean isActive() {
        return appId.exists(AppIdStep::isActive);
    }

    /**
     * The App ID to log in with.
     *
     * @param activate the link to the dialog that sets it to active; none if the user may not
     * @param hasPublicKey whether it has a public key instead of an {@code app_key}
     */
    public record AppIdStep(
            String appId, String name, boolean isActive, boolean hasPublicKey, Option<String> activate) {}

    /**
     * The allowed addresses.
     *
     * @param path path of the allowlist page
     * @param first the first allowed range; empty if there is none
     * @param own the user's address
     */
    public record AllowlistStep(String path, int entries, String first, OwnAddress own) {

        boolean isDone() {
            return entries > 0;
        }
    }

    /** A refused login or call, and its remedy. */
    public record AttemptView(String title, String address, Timestamp at, Remedy remedy) {}
}
