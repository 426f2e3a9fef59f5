package org.merchantaccess.bootstrap.settings;

import io.vavr.control.Option;
import java.nio.file.Path;
import org.merchantaccess.bootstrap.settings.database.DatabaseSettings;
import org.merchantaccess.persistence.sql.postgresql.AddressFailure;
import org.merchantaccess.persistence.sql.postgresql.PoolSettings;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlAddress;

/** Reads and checks the settings of one environment's database. */
final class DatabaseReader {

    private static final String EXAMPLE = "jdbc:postgresql://db1.example,db2.example/access";

    private final SettingValues values;
    private final InstanceNames names;

    DatabaseReader(SettingValues values, InstanceNames names) {
        this.values = values;
        this.names = names;
    }

    /** Returns the settings; none if no address is given or it is not valid. */
    Option<DatabaseSettings> read(PoolSettings pool) {
        Option<String> url = values.given(names.database());
        if (url.isEmpty()) {
            refuseWithoutAddress(names.databaseUser());
            refuseWithoutAddress(names.databasePasswordFile());
        } else if (values.given(names.databaseUser()).isEmpty()) {
            values.fault(names.databaseUser(), "write the user of the database");
        }
        return url.filter(this::isAddress).map(valid -> settings(valid, pool));
    }

    private void refuseWithoutAddress(Setting setting) {
        if (values.given(setting).isDefined()) {
            values.fault(setting, "set " + names.database().key() + " too, or leave this empty");
        }
    }

    private boolean isAddress(String url) {
        return PostgresqlAddress.parse(url, values.text(names.databaseUser()), "")
                .peekLeft(failure -> values.fault(names.database(), remedy(failure)))
                .isRight();
    }

    private static String remedy(AddressFailure failure) {
        return failure.match(new AddressFailure.Cases<>() {
            @Override
            public String malformed(AddressFailure.Malformed malformed) {
                return "write an address such as " + EXAMPLE;
            }

            @Override
            public String parameterNotAllowed(AddressFailure.ParameterNotAllowed parameter) {
                return "leave out the parameter " + parameter.name()
                        + ": allowed are those that begin with ssl, ApplicationName, channelBinding, gssEncMode and requireAuth."
                        + " User and password have settings of their own";
            }
        });
    }

    private DatabaseSettings settings(String url, PoolSettings pool) {
        Option<Path> passwordFile =
                values.given(names.databasePasswordFile()).map(text -> values.path(names.databasePasswordFile(), text));
        return new DatabaseSettings(url, values.text(names.databaseUser()), passwordFile, pool);
    }
}
