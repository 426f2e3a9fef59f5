package com.example.orders;

import java.nio.file.Path;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.bootstrap.embedded.EmbeddedAccess;
import org.merchantaccess.bootstrap.embedded.OpeningRemedies;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.http.servlet.CallerAuthenticationFilter;
import org.merchantaccess.http.servlet.MerchantApiServlet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MerchantAccessConfiguration {

    // tag::open[]
    /** Opened at the start, and closed after the web server has stopped. */
    @Bean(destroyMethod = "close")
    EmbeddedAccess embeddedAccess(
            @Value("${merchant-access.data}") Path data,
            @Value("${merchant-access.keys}") Path keys,
            @Value("${merchant-access.issuer}") String issuer) {
        return EmbeddedAccess.in(data, keys)
                .open(
                        new TokenIssuer(issuer, issuer),
                        AccessSettings.of(Environment.TEST).withInternalAddresses())
                .getOrElseThrow(failure -> new IllegalStateException(OpeningRemedies.of(failure)));
    }

    /** Tests put the instance of a test world in its place. The bean above closes it. */
    @Bean(destroyMethod = "")
    MerchantAccess merchantAccess(EmbeddedAccess embedded) {
        return embedded.access();
    }
    // end::open[]

    // tag::serve[]
    /** Lets merchants' software log in: {@code POST /v1/login}. */
    @Bean
    ServletRegistrationBean<MerchantApiServlet> merchantApi(MerchantAccess access) {
        MerchantApiServlet servlet = new MerchantApiServlet(access);
        return new ServletRegistrationBean<>(servlet, servlet.urlPatterns());
    }

    /** Passes only calls of merchants' software to the orders. */
    @Bean
    FilterRegistrationBean<CallerAuthenticationFilter> merchantsOnly(MerchantAccess access) {
        FilterRegistrationBean<CallerAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new CallerAuthenticationFilter(access));
        filter.addUrlPatterns("/orders/*");
        return filter;
    }
    // end::serve[]
}
