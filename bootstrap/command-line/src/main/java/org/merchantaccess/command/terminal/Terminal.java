package org.merchantaccess.command.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.merchantaccess.command.channel.ChannelFailure;
import org.merchantaccess.command.channel.ManagementResponse;
import org.merchantaccess.command.installation.SettingFault;
import org.merchantaccess.command.server.StartRefusal;
import org.merchantaccess.domain.kernel.Environment;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** The terminal of a command: standard output and standard error, with control characters replaced. */
public final class Terminal {

    private static final int REFUSED = 1;

    private final PrintWriter out;
    private final PrintWriter err;

    public Terminal(CommandSpec spec) {
        this.out = spec.commandLine().getOut();
        this.err = spec.commandLine().getErr();
    }

    /** Prints to standard output. */
    public int print(String text) {
        out.println(printable(text));
        out.flush();
        return ExitCode.OK;
    }

    /** Prints a note to standard error, so that it is no part of the result. */
    public void note(String text) {
        err.println(printable(text));
        err.flush();
    }

    /** Prints a refusal and its remedy to standard error. */
    public int refused(String remedy) {
        note(remedy);
        return REFUSED;
    }

    /** Prints the faults of settings, which count as wrong usage. */
    public int refused(List<SettingFault> faults) {
        refused(faults.stream()
                .map(fault -> "  " + fault.line())
                .collect(Collectors.joining("\n", "The settings cannot be used:\n", "")));
        return ExitCode.USAGE;
    }

    public int refused(StartRefusal refusal) {
        return refused(refusal.remedy());
    }

    public int refused(ChannelFailure failure) {
        return refused(failure.match(new ChannelRemedies()));
    }

    /** Prints a response that refuses the call. */
    public int refused(Environment environment, ManagementResponse response) {
        return refused(new RefusalText(environment, response).text());
    }

    /** Stored text must not move the cursor of the terminal. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\n]]", "?");
    }
}
