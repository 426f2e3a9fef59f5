package org.merchantaccess.bootstrap.watch;

import java.time.Instant;

/** So many lines of one kind in each minute, and a count of those that were too many. Safe for many threads. */
final class LinesAMinute {

    private static final long SECONDS = 60;

    private final int most;
    private long minute = Long.MIN_VALUE;
    private int said;
    private long leftOut;

    LinesAMinute(int most) {
        this.most = most;
    }

    /** Whether one more may be said; if not, it is counted as left out. */
    synchronized boolean isRoom(Instant now) {
        turnTo(now);
        boolean isRoom = said < most;
        if (isRoom) {
            said++;
        } else {
            leftOut++;
        }
        return isRoom;
    }

    /** How many were left out in the minutes before; told once. */
    synchronized long leftOutBefore(Instant now) {
        if (!turnTo(now)) {
            return 0;
        }
        long before = leftOut;
        leftOut = 0;
        return before;
    }

    private boolean turnTo(Instant now) {
        long current = Math.floorDiv(now.getEpochSecond(), SECONDS);
        boolean isNew = current != minute;
        if (isNew) {
            minute = current;
            said = 0;
        }
        return isNew;
    }
}
