package org.merchantaccess.persistence.feed;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.NodeRegistration;
import org.merchantaccess.application.node.RegisteredNode;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.port.node.Nodes;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** Stores the nodes in a table. */
public final class SqlNodes implements Nodes {

    private final Sql sql;
    private final Runnable polled;

    /** Creates the store of nodes with the statements that reach its table. */
    public SqlNodes(Sql sql) {
        this(sql, () -> {});
    }

    /**
     * Creates the store of nodes with the statements that reach its table.
     *
     * @param polled runs within the transaction of each poll, which has found the node's position in the feed
     */
    public SqlNodes(Sql sql, Runnable polled) {
        this.sql = sql;
        this.polled = polled;
    }

    @Override
    public void join(NodeRegistration node) {
        sql.change(
                """
                INSERT INTO node (id, acknowledged, polls, max_staleness, formats, sealing_keys) VALUES (?, 0, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET acknowledged = 0, polls = excluded.polls,
                  max_staleness = excluded.max_staleness, formats = excluded.formats, sealing_keys = excluded.sealing_keys""",
                node.id().text(),
                randomStart(),
                node.maxStaleness().toMillis(),
                node.formats().text(),
                node.sealingKeys().text());
    }

    /** Returns a random positive number from which polls can be counted without an overflow. */
    private static long randomStart() {
        return UUID.randomUUID().getLeastSignificantBits() >>> 2;
    }

    @Override
    public boolean recordPoll(NodeId node, long applied) {
        polled.run();
        return sql.change("UPDATE node SET acknowledged = ?, polls = polls + 1 WHERE id = ?", applied, node.text())
                == 1;
    }

    @Override
    public boolean acknowledge(NodeId node, FeedPosition applied) {
        return sql.change("""
                        UPDATE node SET acknowledged = ? WHERE id = ?
                          AND EXISTS (SELECT 1 FROM feed_head WHERE history_id = ?)
                          AND EXISTS (SELECT 1 FROM change_entry WHERE number = ? AND entry_id = ?)""", applied.number(), node.text(), applied.history(), applied.number(), applied.entryId())
                == 1;
    }

    @Override
    public void recordSealingKeys(NodeId node, SealingKeyVersions held) {
        sql.change("UPDATE node SET sealing_keys = ? WHERE id = ?", held.text(), node.text());
    }

    @Override
    public List<RegisteredNode> all() {
        return sql.all(
                "SELECT id, acknowledged, polls, max_staleness, formats, sealing_keys FROM node", SqlNodes::registered);
    }

    @Override
    public void removeUnlessPolled(NodeId node, long polls) {
        sql.change("DELETE FROM node WHERE id = ? AND polls = ?", node.text(), polls);
    }

    @Override
    public void leave(NodeId node) {
        sql.change("DELETE FROM node WHERE id = ?", node.text());
    }

    private static RegisteredNode registered(Row row) {
        return new RegisteredNode(
                new NodeRegistration(
                        new NodeId(row.text("id")),
                        Duration.ofMillis(row.number("max_staleness")),
                        FeedFormats.parse(row.text("formats")),
                        SealingKeyVersions.parse(row.text("sealing_keys"))),
                row.number("acknowledged"),
                row.number("polls"));
    }
}
