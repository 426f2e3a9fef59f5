package org.merchantaccess.nodes.measure;

import java.nio.file.Path;
import java.time.Duration;
import org.merchantaccess.nodes.database.DatabaseServer;
import org.merchantaccess.nodes.database.PostgresqlBinaries;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.traffic.Report;

/** Three nodes with the standard staleness, directly on a database server that writes each commit to the disk. */
final class MeasuredNodes {

    private static final Duration MAX_STALENESS = Duration.ofSeconds(10);

    private MeasuredNodes() {}

    static Cluster start() {
        Path folder = Cluster.temporaryFolder();
        DatabaseServer server = DatabaseServer.create(
                PostgresqlBinaries.embedded(folder), folder, "database", "fsync = on", "shared_buffers = 128MB");
        Report.print(
                "PostgreSQL %s, fsync %s; nodes with %s",
                server.text("SHOW server_version"), server.text("SHOW fsync"), System.getProperty("nodes.jvm", ""));
        return Cluster.withoutProxies(folder, server, MAX_STALENESS);
    }

    /** Returns how long each part of a measurement takes. */
    static Duration time() {
        return Duration.ofSeconds(Integer.getInteger("nodes.seconds", 60));
    }
}
