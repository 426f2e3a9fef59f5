package org.merchantaccess.bootstrap;

import org.merchantaccess.bootstrap.command.MerchantAccessCommand;
import org.merchantaccess.bootstrap.environment.InMemoryEnvironments;

/** Where it starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(MerchantAccessCommand.line(new InMemoryEnvironments()).execute(arguments));
    }
}
