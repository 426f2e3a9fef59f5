package org.merchantaccess.persistence.feed;

import java.util.Map;
import java.util.stream.Collectors;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.port.node.Nodes;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** Stores the nodes in a table. */
public final class SqlNodes implements Nodes {

    private final Sql sql;

    /** Creates the store of nodes with the statements that reach its table. */
    public SqlNodes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void join(NodeId node) {
        sql.change(
                "INSERT INTO node (id, applied) VALUES (?, 0) ON CONFLICT (id) DO UPDATE SET applied = 0", node.text());
    }

    @Override
    public boolean acknowledge(NodeId node, long applied) {
        return sql.change("UPDATE node SET applied = ? WHERE id = ?", applied, node.text()) == 1;
    }

    @Override
    public Map<NodeId, Long> acknowledgements() {
        return sql.all("SELECT id, applied FROM node", Acknowledgement::of).stream()
                .collect(Collectors.toMap(Acknowledgement::node, Acknowledgement::applied));
    }

    @Override
    public void leave(NodeId node) {
        sql.change("DELETE FROM node WHERE id = ?", node.text());
    }

    private record Acknowledgement(NodeId node, long applied) {

        static Acknowledgement of(Row row) {
            return new Acknowledgement(new NodeId(row.text("id")), row.number("applied"));
        }
    }
}
