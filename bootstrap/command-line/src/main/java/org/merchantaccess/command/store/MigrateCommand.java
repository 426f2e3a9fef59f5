package org.merchantaccess.command.store;

import io.vavr.control.Either;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.installation.StorePreparation;
import org.merchantaccess.command.server.StartRefusal;
import org.merchantaccess.domain.kernel.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The {@code migrate} command. */
@Command(
        name = "migrate",
        description = {
            "Creates or updates the tables in the databases of the settings, as the user that they name.",
            "Run it as the owner of the tables, before the servers of a new version start. Servers then need a role with fewer"
                    + " rights, which may not change audit entries."
        },
        mixinStandardHelpOptions = true)
public final class MigrateCommand extends PreparationCommand {

    @Option(
            names = "--server-role",
            paramLabel = "ROLE",
            description = "The existing role of the servers, which gets the rights they need.")
    private @Nullable String serverRole;

    public MigrateCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    Set<Environment> concerned(StorePreparation stores) {
        return stores.databases();
    }

    @Override
    String noneConcerned() {
        return "The settings name no database. The tables of an SQLite file are updated when a server starts.";
    }

    @Override
    Either<StartRefusal, String> prepare(Environment each, StorePreparation stores) {
        return stores.migrate(each, io.vavr.control.Option.of(serverRole)).map(MigrateCommand::report);
    }

    private static String report(int scripts) {
        return switch (scripts) {
            case 0 -> "the tables are up to date.";
            case 1 -> "the tables are up to date now; 1 script was run.";
            default -> "the tables are up to date now; " + scripts + " scripts were run.";
        };
    }
}
