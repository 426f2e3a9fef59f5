package com.example.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.oauth2.client.web.client.RequestAttributeClientRegistrationIdResolver.clientRegistrationId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.client.RestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("merchant")
class LoggingInTest {

    @Autowired
    private RestClient withToken;

    @Value("${OAUTH_ISSUER}/v1/whoami")
    private String whoami;

    @Value("${OAUTH_CLIENT_ID}")
    private String appId;

    @ParameterizedTest
    @ValueSource(strings = {"basic", "post", "private-key"})
    void a_call_carries_a_token(String registration) {
        String caller = withToken
                .get()
                .uri(whoami)
                .attributes(clientRegistrationId(registration))
                .retrieve()
                .body(String.class);

        assertThat(caller).contains("\"app_id\":\"" + appId + '"');
    }
}
