/**
 * The SQL store on SQLite. The exported packages hold the types that an opening returns. The other packages are internal and may change at any
 * time. The modules of PostgreSQL, of people and of the embedded core use some of them.
 */
@SuppressWarnings("module") // this module is compiled before the ones it exports to, and without them
module org.merchantaccess.persistence {
    requires transitive io.vavr;
    requires transitive org.merchantaccess.application;
    requires static transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    requires java.sql;
    requires org.xerial.sqlitejdbc;

    exports org.merchantaccess.persistence.file;
    exports org.merchantaccess.persistence.folder;
    exports org.merchantaccess.persistence.key.file;
    exports org.merchantaccess.persistence.restore;
    exports org.merchantaccess.persistence.sqlite;

    exports org.merchantaccess.persistence.audit to
            org.merchantaccess.persistence.postgresql;
    exports org.merchantaccess.persistence.feed to
            org.merchantaccess.persistence.postgresql;
    exports org.merchantaccess.persistence.key.sealing to
            org.merchantaccess.persistence.people,
            org.merchantaccess.persistence.postgresql;
    exports org.merchantaccess.persistence.sql to
            org.merchantaccess.persistence.people,
            org.merchantaccess.persistence.postgresql;
    exports org.merchantaccess.persistence.store to
            org.merchantaccess.embedded,
            org.merchantaccess.persistence.people,
            org.merchantaccess.persistence.postgresql;
    exports org.merchantaccess.persistence.store.inspection to
            org.merchantaccess.persistence.people,
            org.merchantaccess.persistence.postgresql;
    exports org.merchantaccess.persistence.token to
            org.merchantaccess.persistence.postgresql;
}
