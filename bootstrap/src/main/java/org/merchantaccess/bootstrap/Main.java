package org.merchantaccess.bootstrap;

import org.merchantaccess.bootstrap.command.MerchantAccessCommand;

/** Where it starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(MerchantAccessCommand.line().execute(arguments));
    }
}
