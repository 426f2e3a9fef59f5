package org.merchantaccess.bootstrap.command.kernel;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.merchantaccess.bootstrap.control.ChannelFailure;
import org.merchantaccess.bootstrap.server.StartFailure;
import org.merchantaccess.bootstrap.settings.SettingFault;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Answer;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** Whoever typed the command, and is told what came of it. */
public final class Terminal {

    private static final int REFUSED = 1;

    private final PrintWriter out;
    private final PrintWriter err;

    public Terminal(CommandSpec spec) {
        this.out = spec.commandLine().getOut();
        this.err = spec.commandLine().getErr();
    }

    /** On standard output. */
    public int say(String text) {
        out.println(printable(text));
        out.flush();
        return ExitCode.OK;
    }

    /** On standard error, with what to do about it. */
    public int refused(String mend) {
        err.println(printable(mend));
        err.flush();
        return REFUSED;
    }

    /** Settings that are wrong are wrong usage. */
    public int refused(List<SettingFault> faults) {
        refused(faults.stream()
                .map(fault -> "  " + fault.line())
                .collect(Collectors.joining("\n", "The settings cannot be used:\n", "")));
        return ExitCode.USAGE;
    }

    public int refused(StartFailure failure) {
        return refused(failure.match(new StartMends()));
    }

    public int refused(ChannelFailure failure) {
        return refused(failure.match(new ChannelMends()));
    }

    /** What an environment answered that did not do what it was asked. */
    public int refused(Environment environment, Answer answer) {
        return refused(new RefusalWords(environment, answer).text());
    }

    /** What somebody else once typed must not move the cursor of who reads it. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\n]]", "?");
    }
}
