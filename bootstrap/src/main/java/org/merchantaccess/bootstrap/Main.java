package org.merchantaccess.bootstrap;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.merchantaccess.bootstrap.command.CommandLines;
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.bootstrap.log.Log;
import org.merchantaccess.bootstrap.log.LogConfiguration;
import org.merchantaccess.bootstrap.log.LogFormat;
import org.merchantaccess.bootstrap.log.StandardError;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.command.MerchantAccessCommand;
import org.merchantaccess.command.installation.SettingsArguments;
import org.merchantaccess.command.process.ProcessArguments;
import org.slf4j.event.Level;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** The entry point of the server and its command line. */
public final class Main {

    private static final String DEMO = "demo";
    private static final String SERVE = "serve";

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
        limitLogLevel(arguments);
        LogFormat format = format(arguments);
        StandardError.takeOver(format);
        Log.writeAs(format);
        Log.recordUncaught();
        CommandLine line = CommandLines.on(new StoredEnvironments());
        return (format == LogFormat.TEXT ? line : MerchantAccessCommand.withErrorsAsRecords(line))
                .setOut(standardOutput())
                .setErr(StandardError.writer(format))
                .execute(arguments);
    }

    /** Sets the level to WARN for commands and the demo, so that their output is not mixed with INFO records. */
    private static void limitLogLevel(String[] arguments) {
        if (isDemo(arguments)) {
            String level = SettingSources.of(SettingsArguments.in(arguments))
                    .logLevel()
                    .map(Level::name)
                    .getOrElse(Level.WARN.name());
            System.setProperty(
                    LogConfiguration.LEVEL_PROPERTY, System.getProperty(LogConfiguration.LEVEL_PROPERTY, level));
        } else if (arguments.length == 0 || !arguments[0].equals(SERVE)) {
            System.setProperty(LogConfiguration.LEVEL_PROPERTY, Level.WARN.name());
        }
    }

    private static boolean isDemo(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(DEMO);
    }

    /** Returns the log format before the settings are read, so that their faults are reported in it. */
    private static LogFormat format(String[] arguments) {
        return isDemo(arguments)
                ? LogFormat.TEXT
                : SettingSources.of(SettingsArguments.in(arguments)).logFormat();
    }

    private static PrintWriter standardOutput() {
        return new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), true);
    }
}
