package com.example.orders;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

@Configuration
@Profile("jwt")
class AccessTokensOnly {

    // tag::type[]
    /** Replaces the default of Spring Security, which refuses the type of access tokens (RFC 9068, section 4). */
    @Bean
    OAuth2TokenValidator<Jwt> typeOfAccessTokens() {
        return new JwtTypeValidator("at+jwt", "application/at+jwt");
    }
    // end::type[]
}
