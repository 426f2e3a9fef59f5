package org.merchantaccess.nodes.measure;

import java.time.Duration;
import org.merchantaccess.nodes.node.Cluster;

/** Measures how long it takes until the activation of an App ID is effective on three nodes. */
public final class MeasureChanges {

    private static final int SWITCHES_PER_SECOND = 50;

    private MeasureChanges() {}

    public static void main(String[] arguments) {
        Duration time = MeasuredNodes.time();
        try (Cluster cluster = MeasuredNodes.start()) {
            Writers writers = new Writers(cluster);
            writers.inClosedLoop(time.dividedBy(2)); // Warm-up: code that is not compiled yet would determine p99.
            writers.atRate(SWITCHES_PER_SECOND, time).print(SWITCHES_PER_SECOND + "/s");
            writers.inClosedLoop(time).print("64 writers in a closed loop");
        }
    }
}
