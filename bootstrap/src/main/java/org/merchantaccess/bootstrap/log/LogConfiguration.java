package org.merchantaccess.bootstrap.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Properties;

/**
 * The log of this process: messages of a level or above are written to standard error. A file named by the system property
 * {@code logback.configurationFile} replaces it.
 *
 * <p>It is code and not a file, because reading a file of Logback loads some 450 classes at each start.
 */
public final class LogConfiguration extends ContextAwareBase implements Configurator {

    /** System property with the lowest level that is written. */
    public static final String LEVEL_PROPERTY = "log.level";

    static final String APPENDER = "stderr";

    private static final String FILE_PROPERTY = "logback.configurationFile";

    private final Properties properties;

    /** Creates the configuration; Logback finds this constructor. */
    public LogConfiguration() {
        this(System.getProperties());
    }

    LogConfiguration(Properties properties) {
        this.properties = properties;
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (properties.containsKey(FILE_PROPERTY)) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        BoundedAppender appender = new BoundedAppender();
        appender.setName(APPENDER);
        appender.setContext(context);
        appender.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.toLevel(properties.getProperty(LEVEL_PROPERTY), Level.INFO));
        root.addAppender(appender);
        // A pool announces each start and stop; its warnings name the faults.
        context.getLogger("com.zaxxer.hikari").setLevel(Level.WARN);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
