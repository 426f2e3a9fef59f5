package org.merchantaccess.command;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * The program that this command line belongs to.
 *
 * @param version name and version, as {@code --version} prints them
 * @param command the command that starts the program on this machine
 */
public record Program(String version, String command) {
    public Program {
        requireNonNull(version, "version");
        requireNonNull(command, "command");
    }
}
