package org.merchantaccess.command.switching;

import org.merchantaccess.command.api.CommandGroup;
import org.merchantaccess.command.installation.InstallationReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code switch} command and its subcommands. */
@Command(
        name = "switch",
        description = "Schedules a switch of the active App ID, cancels it, or undoes the last one.",
        mixinStandardHelpOptions = true)
public final class SwitchCommand extends CommandGroup {

    private SwitchCommand() {}

    /** Creates the command with its subcommands. */
    public static CommandLine line(InstallationReader installations) {
        return new CommandLine(new SwitchCommand())
                .addSubcommand(new ScheduleSwitchCommand(installations))
                .addSubcommand(new ShowSwitchCommand(installations))
                .addSubcommand(new CancelSwitchCommand(installations))
                .addSubcommand(new UndoSwitchCommand(installations));
    }
}
