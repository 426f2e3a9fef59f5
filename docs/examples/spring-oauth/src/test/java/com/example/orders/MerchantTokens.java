package com.example.orders;

import com.example.merchant.Merchant;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** The access tokens of the merchant, and requests with them. */
final class MerchantTokens {

    private static final RestClient HTTP =
            RestClient.builder().defaultStatusHandler(status -> true, (request, response) -> {}).build();

    private MerchantTokens() {}

    /** Logs in as the merchant does. */
    static String newToken() {
        try (ConfigurableApplicationContext merchant =
                new SpringApplicationBuilder(Merchant.class).profiles("merchant").run()) {
            OAuth2AuthorizeRequest request = OAuth2AuthorizeRequest.withClientRegistrationId("basic")
                    .principal("merchant")
                    .build();
            return Objects.requireNonNull(merchant.getBean(OAuth2AuthorizedClientManager.class).authorize(request))
                    .getAccessToken()
                    .getTokenValue();
        }
    }

    static HttpStatusCode revoke(String token, Environment server) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("token", token);
        return HTTP.post()
                .uri(server.getRequiredProperty("OAUTH_ISSUER") + "/oauth2/revoke")
                .headers(headers -> headers.setBasicAuth(
                        server.getRequiredProperty("OAUTH_CLIENT_ID"),
                        server.getRequiredProperty("OAUTH_CLIENT_SECRET")))
                .body(form)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }

    static HttpStatusCode callOrders(int port, String token) {
        return HTTP.get()
                .uri("http://127.0.0.1:" + port + "/orders")
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }
}
