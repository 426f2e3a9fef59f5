package org.merchantaccess.bootstrap;

import java.util.Set;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.command.MerchantAccessCommand;
import org.merchantaccess.bootstrap.environment.SqliteEnvironments;

/** Where it starts. */
public final class Main {

    private static final Set<String> SERVERS = Set.of("demo", "serve");

    private Main() {}

    public static void main(String[] arguments) {
        if (Stream.of(arguments).noneMatch(SERVERS::contains)) {
            // Who gave a command waits for its answer; a log of what all went well is for servers.
            System.setProperty("log.level", "warn");
        }
        System.exit(MerchantAccessCommand.line(new SqliteEnvironments()).execute(arguments));
    }
}
