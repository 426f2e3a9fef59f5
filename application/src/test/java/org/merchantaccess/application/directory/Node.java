package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.CallPolicy;
import org.merchantaccess.domain.token.Tokens;

/**
 * One node: a thread that follows, and one that makes changes. That it is not running, or cut off, shows in nothing but that it takes
 * no step for a while.
 *
 * @param life how often it was started again
 * @param closed whether somebody has begun to close it
 * @param startedAt the number of the last change when its process started
 */
record Node(
        int index,
        String name,
        int life,
        boolean closed,
        long startedAt,
        Course<FollowingThings> follower,
        Course<ChangingThings> handler) {

    private static final CallPolicy POLICY = new CallPolicy(Environment.TEST);

    Node with(Course<FollowingThings> next) {
        return new Node(index, name, life, closed, startedAt, next, handler);
    }

    Node withHandler(Course<ChangingThings> next) {
        return new Node(index, name, life, closed, startedAt, follower, next);
    }

    Node asClosed() {
        return new Node(index, name, life, true, startedAt, follower, handler);
    }

    /** Whether the next that it asks of the store is to commit a change. */
    boolean isAboutToCommit() {
        return handler.does(ChangingThings.CHANGE) && handler.hasHeardNothing();
    }

    boolean isFresh() {
        return follower.things().freshness().isFresh();
    }

    long applied() {
        return follower.things().follower().applied();
    }

    /** Whether its process is another one than then. */
    boolean isStartedSince(World before) {
        return life != before.nodes().get(index).life();
    }

    Option<MerchantProfile> knows(AccessToken token) {
        return knows(token.appId());
    }

    Option<MerchantProfile> knows(AppId appId) {
        return follower.things().directory().holderOf(appId);
    }

    /** Whether a call with that token is let in by what was known of its App ID, if the node is fresh. */
    static boolean letsIn(AccessToken token, Option<MerchantProfile> known) {
        return POLICY.decide(token, known, Allowlists.OFFICE, Tokens.GRANTED_AT).isRight();
    }
}
