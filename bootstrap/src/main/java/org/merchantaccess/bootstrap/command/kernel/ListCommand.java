package org.merchantaccess.bootstrap.command.kernel;

import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Mixin;

/** A command that shows a part of a list. */
public abstract class ListCommand extends OrderCommand {

    private final Table table;

    @Mixin
    private PageOptions page = new PageOptions();

    protected ListCommand(ChannelFinder channels, Table table) {
        super(channels);
        this.table = table;
    }

    /** The list as a whole. */
    protected abstract Order list();

    @Override
    protected final Order order() {
        return page.on(list());
    }

    @Override
    protected final String words(JsonTree answer, String hubUrl) {
        String shown = table.showing(answer.list("data"));
        return PageOptions.rest(answer).map(rest -> shown + "\n" + rest).getOrElse(shown);
    }
}
