package org.merchantaccess.bootstrap.command.kernel;

import java.util.List;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.http.json.JsonTree;

/** A command that shows the one thing it was about. */
public abstract class RowCommand extends OrderCommand {

    private final Table table;

    protected RowCommand(ChannelFinder channels, Table table) {
        super(channels);
        this.table = table;
    }

    @Override
    protected final String words(JsonTree answer, String hubUrl) {
        return table.showing(List.of(answer));
    }
}
