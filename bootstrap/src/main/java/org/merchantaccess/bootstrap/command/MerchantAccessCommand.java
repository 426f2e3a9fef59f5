package org.merchantaccess.bootstrap.command;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import org.merchantaccess.bootstrap.command.allow.AllowCommand;
import org.merchantaccess.bootstrap.command.app.AppCommand;
import org.merchantaccess.bootstrap.command.kernel.NounCommand;
import org.merchantaccess.bootstrap.command.key.ManagementKeyCommand;
import org.merchantaccess.bootstrap.command.merchant.MerchantCommand;
import org.merchantaccess.bootstrap.command.upkeep.BackupCommand;
import org.merchantaccess.bootstrap.command.upkeep.DistrustSigningKeysCommand;
import org.merchantaccess.bootstrap.command.upkeep.RotateKeysCommand;
import org.merchantaccess.bootstrap.command.upkeep.VerifyAuditCommand;
import org.merchantaccess.bootstrap.command.upkeep.VerifyStoreCommand;
import org.merchantaccess.bootstrap.command.user.UserCommand;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.log.LogFormat;
import org.merchantaccess.bootstrap.process.FileNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line as a whole. */
@Command(
        name = "merchant-access",
        description = "Says which merchant's software is calling an HTTP API.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class MerchantAccessCommand extends NounCommand {

    private static final Logger LOG = LoggerFactory.getLogger(MerchantAccessCommand.class);

    private MerchantAccessCommand() {}

    /** A command line that exits 0 when done, 1 when refused, 2 when wrongly used. */
    public static CommandLine line(EnvironmentOpener opener) {
        return line(opener, Duration.ofSeconds(5));
    }

    /** The same, which reports wrong usage and unexpected exceptions in that format. */
    public static CommandLine line(EnvironmentOpener opener, LogFormat format) {
        CommandLine line = line(opener);
        return format == LogFormat.TEXT
                ? line
                : line.setParameterExceptionHandler(MerchantAccessCommand::reportUsage)
                        .setExecutionExceptionHandler(MerchantAccessCommand::reportBroken);
    }

    /** In one record, without the help that a person at a terminal sees. */
    private static int reportUsage(CommandLine.ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr()
                .println(wrong.getMessage() + " See " + command.getCommandSpec().qualifiedName() + " --help.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int reportBroken(Exception broken, CommandLine command, CommandLine.ParseResult parsed) {
        LOG.atError().setCause(broken).log("the command ended by an exception that was not expected");
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    /** The same, which goes on trying for that long while somebody has the data folder who takes no orders. */
    static CommandLine line(EnvironmentOpener opener, Duration patience) {
        ChannelFinder channels = new ChannelFinder(opener, patience);
        CommandLine line = new CommandLine(new MerchantAccessCommand())
                .addSubcommand(new DemoCommand())
                .addSubcommand(new ServeCommand(opener))
                .addSubcommand(MerchantCommand.line(channels))
                .addSubcommand(AppCommand.line(channels))
                .addSubcommand(AllowCommand.line(channels))
                .addSubcommand(UserCommand.line(channels))
                .addSubcommand(ManagementKeyCommand.line(channels))
                .addSubcommand(new BackupCommand(channels))
                .addSubcommand(new VerifyAuditCommand(channels))
                .addSubcommand(new VerifyStoreCommand(channels))
                .addSubcommand(new RotateKeysCommand(channels))
                .addSubcommand(new DistrustSigningKeysCommand(channels))
                .addSubcommand(new HelpCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // An argument is what was typed, and not a file of that name in the encoding of the locale.
                .setExpandAtFiles(false)
                .registerConverter(Path.class, MerchantAccessCommand::path);
        Option.of(line.getSubcommands().get("serve"))
                .peek(serve -> serve.getCommandSpec().usageMessage().footer(SettingsHelp.lines()));
        return line;
    }

    private static Path path(String typed) {
        String fault = FileNames.fault(typed).getOrElse("");
        if (!fault.isEmpty()) {
            throw new CommandLine.TypeConversionException(fault);
        }
        return Path.of(typed);
    }
}
