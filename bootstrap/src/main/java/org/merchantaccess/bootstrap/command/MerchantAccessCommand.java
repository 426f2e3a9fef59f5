package org.merchantaccess.bootstrap.command;

import io.vavr.control.Option;
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
import org.merchantaccess.bootstrap.command.user.UserCommand;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
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

    private MerchantAccessCommand() {}

    /** A command line that exits 0 when done, 1 when refused, 2 when wrongly used. */
    public static CommandLine line(EnvironmentOpener opener) {
        return line(opener, Duration.ofSeconds(5));
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
                .addSubcommand(new RotateKeysCommand(channels))
                .addSubcommand(new DistrustSigningKeysCommand(channels))
                .addSubcommand(new HelpCommand())
                .setCaseInsensitiveEnumValuesAllowed(true);
        Option.of(line.getSubcommands().get("serve"))
                .peek(serve -> serve.getCommandSpec().usageMessage().footer(SettingsHelp.lines()));
        return line;
    }
}
