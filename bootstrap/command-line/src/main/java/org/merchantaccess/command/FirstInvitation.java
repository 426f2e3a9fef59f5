package org.merchantaccess.command;

import java.nio.file.Path;
import org.merchantaccess.command.process.ShellWord;
import org.merchantaccess.domain.kernel.Environment;

/**
 * The command that invites the first operator of a Hub, ready to be typed on the machine of the server.
 *
 * @param program the command that starts the program
 * @param dataFolder the folder by which the command finds the server
 * @param keyFolder the folder needed to open the data folder when no server runs
 */
record FirstInvitation(String program, Environment environment, Path dataFolder, Path keyFolder) {

    /** Returns the command on one line; the e-mail address is a placeholder for that of the operator. */
    String command() {
        return program + " user add you@example.com --role operator --environment " + environment.word()
                + " --set data-folder=" + ShellWord.quoted(dataFolder.toAbsolutePath()) + " --set key-folder="
                + ShellWord.quoted(keyFolder.toAbsolutePath());
    }
}
