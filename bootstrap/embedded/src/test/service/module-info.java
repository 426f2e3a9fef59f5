/** A service that embeds Merchant Access on the module path. */
module com.example.orders {
    requires org.merchantaccess.embedded;
    requires org.merchantaccess.http;
}
