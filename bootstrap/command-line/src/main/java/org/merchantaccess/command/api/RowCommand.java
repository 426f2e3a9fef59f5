package org.merchantaccess.command.api;

import java.util.List;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import org.merchantaccess.http.json.JsonTree;

/** A command that shows the resource it created, changed or read. */
public abstract class RowCommand extends ApiCommand {

    private final Table table;

    protected RowCommand(InstallationReader installations, Table table) {
        super(installations);
        this.table = table;
    }

    @Override
    protected final String text(JsonTree answer, String hubUrl) {
        return table.showing(List.of(answer));
    }
}
