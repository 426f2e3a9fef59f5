package org.merchantaccess.bootstrap.command;

import java.io.PrintWriter;
import java.util.List;
import org.merchantaccess.bootstrap.server.StartFailure;
import org.merchantaccess.bootstrap.settings.SettingFault;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** Whoever typed the command, and is told what came of it. */
final class Terminal {

    private static final int REFUSED = 1;

    private final PrintWriter out;
    private final PrintWriter err;

    Terminal(CommandSpec spec) {
        this.out = spec.commandLine().getOut();
        this.err = spec.commandLine().getErr();
    }

    void say(String text) {
        out.println(text);
        out.flush();
    }

    int refused(List<SettingFault> faults) {
        err.println("The settings cannot be used:");
        faults.forEach(fault -> err.println("  " + fault.key() + ": " + fault.mend()));
        err.flush();
        return ExitCode.USAGE;
    }

    int refused(StartFailure failure) {
        err.println(failure.match(new StartMends()));
        err.flush();
        return REFUSED;
    }
}
