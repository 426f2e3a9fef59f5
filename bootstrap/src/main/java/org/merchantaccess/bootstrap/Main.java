package org.merchantaccess.bootstrap;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.merchantaccess.bootstrap.command.MerchantAccessCommand;
import org.merchantaccess.bootstrap.command.kernel.SettingsOptions;
import org.merchantaccess.bootstrap.environment.SqliteEnvironments;
import org.merchantaccess.bootstrap.log.Log;
import org.merchantaccess.bootstrap.log.LogFormat;
import org.merchantaccess.bootstrap.log.StandardError;
import org.merchantaccess.bootstrap.process.ProcessArguments;
import picocli.CommandLine.ExitCode;

/** Where it starts. */
public final class Main {

    private static final String DEMO = "demo";
    private static final Set<String> SERVERS = Set.of(DEMO, "serve");

    private Main() {}

    public static void main(String[] arguments) {
        int exit = ProcessArguments.decoded(arguments).fold(fault -> refuse(fault, arguments), Main::run);
        Log.awaitWritten();
        System.exit(exit);
    }

    private static int refuse(String fault, String[] arguments) {
        StandardError.writer(format(arguments)).println(fault);
        return ExitCode.USAGE;
    }

    private static int run(String[] arguments) {
        if (arguments.length == 0 || !SERVERS.contains(arguments[0])) {
            // Who gave a command waits for its answer; a log of what all went well is for servers.
            System.setProperty("log.level", "warn");
        }
        LogFormat format = format(arguments);
        StandardError.takeOver(format);
        Log.writeAs(format);
        Log.recordUncaught();
        return MerchantAccessCommand.line(new SqliteEnvironments(), format)
                .setOut(standardOutput())
                .setErr(StandardError.writer(format))
                .execute(arguments);
    }

    /** Known before the settings are read, so that their faults are reported in it. */
    private static LogFormat format(String[] arguments) {
        boolean isDemo = arguments.length > 0 && arguments[0].equals(DEMO);
        return isDemo ? LogFormat.TEXT : SettingsOptions.in(arguments).logFormat();
    }

    private static PrintWriter standardOutput() {
        return new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), true);
    }
}
