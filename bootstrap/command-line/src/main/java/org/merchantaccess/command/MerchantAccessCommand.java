package org.merchantaccess.command;

import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.merchantaccess.command.allow.AllowCommand;
import org.merchantaccess.command.api.CommandGroup;
import org.merchantaccess.command.app.AppCommand;
import org.merchantaccess.command.appkey.AppKeyCommand;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.key.ManagementKeyCommand;
import org.merchantaccess.command.merchant.MerchantCommand;
import org.merchantaccess.command.process.FileNames;
import org.merchantaccess.command.resource.ResourceServerCommand;
import org.merchantaccess.command.server.DemoStarter;
import org.merchantaccess.command.store.KeysCommand;
import org.merchantaccess.command.store.MigrateCommand;
import org.merchantaccess.command.switching.SwitchCommand;
import org.merchantaccess.command.upkeep.BackupCommand;
import org.merchantaccess.command.upkeep.DistrustSigningKeysCommand;
import org.merchantaccess.command.upkeep.RotateKeysCommand;
import org.merchantaccess.command.upkeep.VerifyAuditCommand;
import org.merchantaccess.command.upkeep.VerifyStoreCommand;
import org.merchantaccess.command.user.UserCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The root command. */
@Command(
        name = "merchant-access",
        description = "Says which merchant's software is calling an HTTP API.",
        mixinStandardHelpOptions = true)
public final class MerchantAccessCommand extends CommandGroup {

    private static final Logger LOG = System.getLogger(MerchantAccessCommand.class.getName());

    private MerchantAccessCommand() {}

    /** Creates a command line that exits 0 when done, 1 when refused, 2 on wrong usage. */
    public static CommandLine line(Program program, InstallationReader installations, DemoStarter demo) {
        CommandLine line = new CommandLine(new MerchantAccessCommand())
                .addSubcommand(new DemoCommand(demo))
                .addSubcommand(new ServeCommand(program, installations))
                .addSubcommand(MerchantCommand.line(installations))
                .addSubcommand(AppCommand.line(installations))
                .addSubcommand(AppKeyCommand.line(installations))
                .addSubcommand(SwitchCommand.line(installations))
                .addSubcommand(AllowCommand.line(installations))
                .addSubcommand(UserCommand.line(installations))
                .addSubcommand(ManagementKeyCommand.line(installations))
                .addSubcommand(ResourceServerCommand.line(installations))
                .addSubcommand(KeysCommand.line(installations))
                .addSubcommand(new MigrateCommand(installations))
                .addSubcommand(new BackupCommand(installations))
                .addSubcommand(new VerifyAuditCommand(installations))
                .addSubcommand(new VerifyStoreCommand(installations))
                .addSubcommand(new RotateKeysCommand(installations))
                .addSubcommand(new DistrustSigningKeysCommand(installations))
                .addSubcommand(new HelpCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // Takes arguments literally: an argument with @ is not read as a file in the encoding of the locale.
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(MerchantAccessCommand::explainUsage)
                .registerConverter(Path.class, MerchantAccessCommand::path);
        line.getCommandSpec().versionProvider(() -> new String[] {program.version()});
        Option.of(line.getSubcommands().get("serve"))
                .peek(serve -> serve.getCommandSpec()
                        .usageMessage()
                        .footer(SettingsHelp.lines(installations.describedSettings())));
        return line;
    }

    /** Makes wrong usage one line and an unexpected exception one record of the log, for collectors of standard error. */
    public static CommandLine withErrorsAsRecords(CommandLine line) {
        return line.setParameterExceptionHandler(MerchantAccessCommand::reportUsage)
                .setExecutionExceptionHandler(MerchantAccessCommand::reportBroken);
    }

    /** Lists the subcommands of a group. The options of a command would scroll the message off the screen; {@code serve} has 200 lines of them. */
    private static int explainUsage(CommandLine.ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        if (command.getSubcommands().isEmpty()) {
            command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help.");
        } else {
            command.usage(command.getErr());
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int reportUsage(CommandLine.ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr()
                .println(wrong.getMessage() + " See " + command.getCommandSpec().qualifiedName() + " --help.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int reportBroken(Exception broken, CommandLine command, CommandLine.ParseResult parsed) {
        LOG.log(Level.ERROR, "the command failed with an unexpected exception", broken);
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static Path path(String typed) {
        String fault = FileNames.fault(typed).getOrElse("");
        if (!fault.isEmpty()) {
            throw new CommandLine.TypeConversionException(fault);
        }
        return Path.of(typed);
    }
}
