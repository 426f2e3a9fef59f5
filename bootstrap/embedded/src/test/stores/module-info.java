/** The tests of a store, on the module path. */
open module com.example.stores {
    requires org.junit.platform.launcher;
    requires org.merchantaccess.contracts;
}
