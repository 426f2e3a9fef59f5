package org.merchantaccess.command.server;

/** The log of a server, as the settings configure it. */
public interface ServerLog {

    /** Applies format and level to this process. */
    void configure();

    /**
     * Returns a line of standard output in the format of the log: the text itself, or a record of it for collectors.
     *
     * @param logger the simple name of the class that prints it
     */
    String line(String logger, String text);
}
