package com.example.orders;

import java.nio.file.Path;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.bootstrap.embedded.EmbeddedAccess;
import org.merchantaccess.bootstrap.embedded.OpeningRemedies;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

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

    @Bean
    WebMvcConfigurer merchantsOnly(MerchantAccess access) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new MerchantsOnly(access)).addPathPatterns("/orders/**");
            }
        };
    }
    // end::open[]
}
