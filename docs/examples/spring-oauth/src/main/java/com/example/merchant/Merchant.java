package com.example.merchant;

import com.nimbusds.jose.jwk.JWK;
import java.text.ParseException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;

/** The software of a merchant. Its requests carry an access token, which it gets with one of three methods of client authentication. */
@SpringBootApplication
public class Merchant {

    /** Sends requests with a token. A request names its registration with {@code clientRegistrationId}. */
    @Bean
    RestClient withToken(OAuth2AuthorizedClientManager clients, OAuth2AuthorizedClientService tokens) {
        OAuth2ClientHttpRequestInterceptor interceptor = new OAuth2ClientHttpRequestInterceptor(clients);
        // A 401 removes the token, so that the next request logs in again. A token can end early, for instance by Set to Active.
        interceptor.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(tokens));
        return RestClient.builder().requestInterceptor(interceptor).build();
    }

    @Bean
    OAuth2AuthorizedClientManager clients(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientService tokens,
            @Value("${OAUTH_PRIVATE_KEY}") String privateKey)
            throws ParseException {
        JWK key = JWK.parse(privateKey);
        RestClientClientCredentialsTokenResponseClient login = new RestClientClientCredentialsTokenResponseClient();
        // Only for private_key_jwt; the other methods need no code.
        login.addParametersConverter(new NimbusJwtClientAuthenticationParametersConverter<>(registration -> key));
        AuthorizedClientServiceOAuth2AuthorizedClientManager clients =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, tokens);
        clients.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(grant -> grant.accessTokenResponseClient(login))
                .build());
        return clients;
    }
}
