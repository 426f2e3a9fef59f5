package org.merchantaccess.bootstrap.command;

import io.vavr.control.Option;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole. */
@Command(
        name = "merchant-access",
        description = "Says which merchant's software is calling an HTTP API.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {DemoCommand.class, ServeCommand.class, HelpCommand.class})
public final class MerchantAccessCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    /** A command line that exits 0 when done, 1 when refused, 2 when wrongly used. */
    public static CommandLine line() {
        CommandLine line = new CommandLine(new MerchantAccessCommand()).setCaseInsensitiveEnumValuesAllowed(true);
        Option.of(line.getSubcommands().get("serve"))
                .peek(serve -> serve.getCommandSpec().usageMessage().footer(SettingsHelp.lines()));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: demo or serve.");
    }
}
