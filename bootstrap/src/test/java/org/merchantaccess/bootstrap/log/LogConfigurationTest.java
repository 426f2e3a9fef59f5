package org.merchantaccess.bootstrap.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import java.util.Properties;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogConfigurationTest {

    private final Properties properties = new Properties();
    private final LoggerContext context = new LoggerContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    private ExecutionStatus configured() {
        LogConfiguration configuration = new LogConfiguration(properties);
        configuration.setContext(context);
        return configuration.configure(context);
    }

    private Level effectiveLevel(String logger) {
        return context.getLogger(logger).getEffectiveLevel();
    }

    @Test
    void everything_from_info_on_is_written_by_the_bounded_appender() {
        assertThat(configured()).isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);

        assertThat(effectiveLevel("org.merchantaccess.Some")).isEqualTo(Level.INFO);
        assertThat(context.getLogger("ROOT").getAppender("stderr"))
                .isInstanceOf(BoundedAppender.class)
                .satisfies(appender -> assertThat(appender.isStarted()).isTrue());
    }

    @Test
    void a_property_sets_another_level() {
        properties.setProperty(LogConfiguration.LEVEL_PROPERTY, "WARN");

        configured();

        assertThat(effectiveLevel("org.merchantaccess.Some")).isEqualTo(Level.WARN);
    }

    @Test
    void the_starts_and_stops_of_connection_pools_are_left_out() {
        configured();

        assertThat(effectiveLevel("com.zaxxer.hikari.HikariDataSource")).isEqualTo(Level.WARN);
    }

    @Test
    void a_configuration_file_takes_its_place() {
        properties.setProperty("logback.configurationFile", "other.xml");

        assertThat(configured()).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
        assertThat(context.getLogger("ROOT").iteratorForAppenders()).isExhausted();
    }

    @Test
    void logback_finds_it() {
        assertThat(ServiceLoader.load(Configurator.class)).hasAtLeastOneElementOfType(LogConfiguration.class);
    }
}
