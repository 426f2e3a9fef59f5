package org.merchantaccess.command.api;

import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Mixin;

/** A command that shows one page of a list. */
public abstract class ListCommand extends ApiCommand {

    private final Table table;

    @Mixin
    private PageOptions page = new PageOptions();

    protected ListCommand(InstallationReader installations, Table table) {
        super(installations);
        this.table = table;
    }

    /** Returns the call for the list, without page parameters. */
    protected abstract ManagementCall list();

    @Override
    protected final ManagementCall managementCall() {
        return page.on(list());
    }

    @Override
    protected final String text(JsonTree answer, String hubUrl) {
        String shown = table.showing(answer.list("data"));
        return PageOptions.rest(answer).map(rest -> shown + "\n" + rest).getOrElse(shown);
    }
}
