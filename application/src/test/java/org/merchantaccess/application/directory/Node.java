package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.time.Duration;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Tokens;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.CallPolicy;

/**
 * State of one node: a thread that follows the change feed and a thread that makes changes. A stopped or disconnected node is one that
 * takes no step for a while.
 *
 * @param restarts number of restarts
 * @param staleness its maximum staleness, in moments
 * @param isOfOlderVersion true if it cannot read entries in the new format
 * @param closed whether closing has begun
 * @param startedAt number of the last change when its process started
 * @param suspended how long its machine was suspended, in moments
 */
record Node(
        int index,
        String name,
        int restarts,
        int staleness,
        boolean isOfOlderVersion,
        boolean closed,
        long startedAt,
        int suspended,
        SimulatedThread<FollowerComponents> follower,
        SimulatedThread<WriterComponents> handler) {

    private static final CallPolicy POLICY = new CallPolicy(Environment.TEST);

    Node with(SimulatedThread<FollowerComponents> next) {
        return new Node(
                index, name, restarts, staleness, isOfOlderVersion, closed, startedAt, suspended, next, handler);
    }

    Node withHandler(SimulatedThread<WriterComponents> next) {
        return new Node(
                index, name, restarts, staleness, isOfOlderVersion, closed, startedAt, suspended, follower, next);
    }

    Node asClosed() {
        return new Node(
                index, name, restarts, staleness, isOfOlderVersion, true, startedAt, suspended, follower, handler);
    }

    Node startedWith(long head) {
        return new Node(index, name, restarts, staleness, isOfOlderVersion, closed, head, suspended, follower, handler);
    }

    Node suspendedFor(int moments) {
        return new Node(
                index, name, restarts, staleness, isOfOlderVersion, closed, startedAt, moments, follower, handler);
    }

    Duration maxStaleness() {
        return ModelParameters.MOMENT.multipliedBy(staleness);
    }

    /** Returns true if the next call of the store commits a change. */
    boolean isAboutToCommit() {
        return handler.isPerforming(WriterComponents.CHANGE) && handler.hasNoResponse();
    }

    boolean isFresh() {
        return follower.components().freshness().isFresh();
    }

    long applied() {
        return position().number();
    }

    /** Returns the position in the feed up to which this node has applied changes. */
    FeedPosition position() {
        return follower.components().position();
    }

    /** Returns true if the process was restarted since the given state. */
    boolean isStartedSince(ModelState before) {
        return restarts != before.nodes().get(index).restarts();
    }

    Option<MerchantProfile> profileOf(AccessToken token) {
        return profileOf(token.appId());
    }

    Option<MerchantProfile> profileOf(AppId appId) {
        return follower.components().directory().holderOf(appId);
    }

    /** Returns true if a fresh node accepts a call with the token, based on the given profile of its App ID. */
    static boolean accepts(AccessToken token, Option<MerchantProfile> profile) {
        return POLICY.decide(token, profile, false, Allowlists.OFFICE, Tokens.GRANTED_AT)
                .isRight();
    }
}
