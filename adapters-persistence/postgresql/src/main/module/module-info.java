/** The SQL store on PostgreSQL. The packages {@code limit}, {@code role} and {@code session} are internal and may change at any time. */
module org.merchantaccess.persistence.postgresql {
    requires transitive io.vavr;
    requires transitive java.sql;
    requires transitive org.merchantaccess.application;
    requires transitive org.merchantaccess.persistence;
    requires static transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    requires static org.checkerframework.checker.qual;
    requires com.zaxxer.hikari;
    requires org.postgresql.jdbc;

    exports org.merchantaccess.persistence.postgresql;
    exports org.merchantaccess.persistence.sql.postgresql;

    // the SQL scripts, which the module of SQLite reads
    opens org.merchantaccess.persistence.postgresql to
            org.merchantaccess.persistence;
}
