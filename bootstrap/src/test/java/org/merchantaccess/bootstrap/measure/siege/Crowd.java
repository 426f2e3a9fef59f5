package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many who log in at once, each again as soon as it is answered, from one thread. */
final class Crowd {

    private static final int GLANCE_MILLIS = 20;
    private static final int COMING_AT_ONCE = 200;

    private final Till till;
    private final int size;

    Crowd(Till till, int size) {
        this.till = till;
        this.size = size;
    }

    /** What all of them hear in that time, counted from when the last of them has come. */
    Heard logInFor(Duration time) throws IOException {
        Heard heard = new Heard();
        List<Caller> callers = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            while (callers.size() < size) {
                come(callers, selector, new Heard());
            }
            callers.forEach(caller -> caller.tellFromNow(heard));
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() - end < 0) {
                listen(selector, callers);
            }
            return heard;
        } finally {
            callers.forEach(Caller::close);
        }
    }

    private void come(List<Caller> callers, Selector selector, Heard before) throws IOException {
        int coming = Math.min(COMING_AT_ONCE, size - callers.size());
        for (int i = 0; i < coming; i++) {
            callers.add(new Caller(till.port(), till.login(), before, selector));
        }
        listen(selector, callers);
    }

    private static void listen(Selector selector, List<Caller> callers) throws IOException {
        selector.select(key -> ((Caller) key.attachment()).isReady(key), GLANCE_MILLIS);
        long now = System.nanoTime();
        for (Caller caller : callers) {
            caller.comeBackIfDue(selector, now);
        }
    }
}
