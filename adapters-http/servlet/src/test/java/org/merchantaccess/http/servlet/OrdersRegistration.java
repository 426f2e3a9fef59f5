package org.merchantaccess.http.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import org.merchantaccess.application.MerchantAccess;

/** Adds the login and the filter to a web application, as the page on servlet containers shows it. */
final class OrdersRegistration {

    private OrdersRegistration() {}

    // tag::register[]
    static void register(MerchantAccess access, ServletContext context) {
        MerchantApiServlet api = new MerchantApiServlet(access);
        context.addServlet("merchant-api", api).addMapping(api.urlPatterns());
        context.addFilter("merchants-only", new CallerAuthenticationFilter(access))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/orders/*");
    }
    // end::register[]
}
