package org.merchantaccess.bootstrap;

import java.util.Set;
import org.merchantaccess.bootstrap.command.MerchantAccessCommand;
import org.merchantaccess.bootstrap.environment.SqliteEnvironments;
import org.merchantaccess.bootstrap.log.Log;

/** Where it starts. */
public final class Main {

    private static final Set<String> SERVERS = Set.of("demo", "serve");

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0 || !SERVERS.contains(arguments[0])) {
            // Who gave a command waits for its answer; a log of what all went well is for servers.
            System.setProperty("log.level", "warn");
        }
        int exit = MerchantAccessCommand.line(new SqliteEnvironments()).execute(arguments);
        Log.awaitWritten();
        System.exit(exit);
    }
}
