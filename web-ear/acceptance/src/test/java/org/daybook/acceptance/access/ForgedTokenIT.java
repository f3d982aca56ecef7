package org.daybook.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tokens that somebody made who is not us. So that what is wrong with a token is the only thing that is, the test puts a key
 * of its own among the published ones: with it an unchanged token is accepted.
 */
@OnTopology
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedTokenIT {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String KID = "test-" + UUID.randomUUID().toString().substring(0, 8);

    private final Topology topology;
    private final Cast cast;
    private final Wire wire;
    private final KeyPair pair = generate();
    private JsonNode header;
    private JsonNode claims;

    ForgedTokenIT(Topology topology) {
        this.topology = topology;
        cast = Cast.at(topology);
        wire = cast.wire();
    }

    @BeforeAll
    void publishAKeyOfOurs() throws SQLException {
        String[] parts = cast.token(Role.PEER).replaceFirst("Bearer ", "").split("\\.");
        header = parse(parts[0]);
        claims = parse(parts[1]);
        publish(KID);
        Eventually.holds(
                "the key is known", Duration.ofSeconds(30), () -> status(token(head -> {}, body -> {})) == 200);
    }

    private void publish(String kid) throws SQLException {
        String insert = "INSERT INTO employee.signing_keys (kid, public_key, private_key, created_at, signs_from)"
                + " VALUES (?, ?, 'none', clock_timestamp(), 'infinity')";
        try (Connection connection = topology.database().connect();
                var statement = connection.prepareStatement(insert)) {
            statement.setString(1, kid);
            statement.setBytes(2, pair.getPublic().getEncoded());
            statement.executeUpdate();
        }
    }

    @AfterAll
    void withdrawIt() throws SQLException {
        topology.database().execute("DELETE FROM employee.signing_keys WHERE kid = '" + KID + "'");
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parse(String part) {
        try {
            return Answer.JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException e) {
            throw new AssertionError("A token that cannot be read.", e);
        }
    }

    private static String encode(JsonNode json) {
        return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String unsigned(Consumer<ObjectNode> head, Consumer<ObjectNode> body) {
        ObjectNode changedHead = header.deepCopy();
        changedHead.put("kid", KID);
        head.accept(changedHead);
        ObjectNode changedBody = claims.deepCopy();
        body.accept(changedBody);
        return encode(changedHead) + "." + encode(changedBody);
    }

    /** The viewer's own token with changes, signed with the published key. */
    private String token(Consumer<ObjectNode> head, Consumer<ObjectNode> body) {
        return signed(unsigned(head, body), pair.getPrivate());
    }

    private static String signed(String content, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private int status(String token) {
        return wire.send(Call.get("/auth/me"), "Bearer " + token).status();
    }

    private void assertRefused(String token) {
        Answer answer = wire.send(Call.get("/auth/me"), "Bearer " + token);
        assertThat(answer.status())
                .as(token.substring(0, Math.min(200, token.length())))
                .isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
    }

    @Test
    @Tag("smoke")
    void anUnchangedTokenIsAcceptedAndOneOfAnotherKeyIsNot() {
        String content = unsigned(head -> {}, body -> {});

        assertThat(status(signed(content, pair.getPrivate()))).isEqualTo(200);
        assertRefused(signed(content, generate().getPrivate()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", "HS256", "ES384", "RS256", "PS256", "EdDSA", ""})
    void onlyOneAlgorithm(String algorithm) {
        assertRefused(unsigned(head -> head.put("alg", algorithm), body -> {}) + ".");
        assertRefused(token(head -> head.put("alg", algorithm), body -> {}));
    }

    @Test
    void thePublicKeyIsNoSharedSecret() throws GeneralSecurityException {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        for (byte[] secret : List.of(pair.getPublic().getEncoded(), pem.getBytes(StandardCharsets.US_ASCII))) {
            String content = unsigned(head -> head.put("alg", "HS256"), body -> {});
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] code = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
            assertRefused(content + "." + BASE64.encodeToString(code));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "../../../../dev/null",
                "/dev/null",
                "' OR '1'='1",
                "' UNION SELECT public_key FROM employee.signing_keys --",
                "http://127.0.0.1:1/key",
                "\r\nX-Injected: yes",
                ""
            })
    void noOtherKeyId(String kid) {
        assertRefused(token(head -> head.put("kid", kid), body -> {}));
        assertRefused(token(head -> head.remove("kid"), body -> {}));
        assertRefused(token(head -> head.put("kid", 7), body -> {}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jku", "x5u", "jwk", "x5c", "x5t", "crit", "zip", "cty", "b64", "epk"})
    void noHeaderThatBringsOrPointsToAKey(String name) {
        assertRefused(token(head -> head.put(name, "http://127.0.0.1:1/keys.json"), body -> {}));
        assertRefused(token(head -> head.putObject(name).put("kty", "EC").put("crv", "P-256"), body -> {}));
        assertRefused(token(head -> head.putArray(name).add("exp"), body -> {}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "dpop+jwt", "refresh+jwt", ""})
    void noOtherType(String type) {
        assertRefused(token(head -> head.put("typ", type), body -> {}));
        assertRefused(token(head -> head.remove("typ"), body -> {}));
    }

    @Test
    void noOtherIssuerAndNoOtherAudience() {
        assertRefused(token(head -> {}, body -> body.put("iss", "https://attacker.example")));
        assertRefused(token(head -> {}, body -> body.remove("iss")));
        assertRefused(token(head -> {}, body -> body.put("aud", "another-api")));
        assertRefused(token(head -> {}, body -> body.remove("aud")));
        assertRefused(token(
                head -> {}, body -> body.putArray("aud").add("daybook-api").add("another-api")));
    }

    @Test
    void onlyInItsTime() {
        long now = Instant.now().getEpochSecond();

        assertRefused(token(head -> {}, body -> body.put("exp", now - 1)));
        assertRefused(token(head -> {}, body -> body.put("exp", 0)));
        assertRefused(token(head -> {}, body -> body.put("exp", "later")));
        assertRefused(token(head -> {}, body -> body.remove("exp")));
        assertRefused(token(head -> {}, body -> body.put("nbf", now + 30)));
        assertRefused(token(head -> {}, body -> body.remove("nbf")));
        assertThat(status(token(head -> {}, body -> body.put("exp", now + 30)))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1 OR 1=1", "-1", "", "99999999999999999999", "1e3"})
    void noOtherSubjectThanANumberThatWorksHere(String subject) {
        Answer answer =
                wire.send(Call.get("/auth/me"), "Bearer " + token(head -> {}, body -> body.put("sub", subject)));

        assertThat(answer.status()).as(answer.toString()).isIn(401, 404);
    }

    /** Also one whose tokens a node has seen before: a key that got known has to be of no use at once. */
    @Test
    @Tag("full")
    void aWithdrawnKeyOpensNothing() throws SQLException {
        String kid = KID + "-2";
        publish(kid);
        long later = Instant.now().getEpochSecond() + 3_600;
        String token = token(head -> head.put("kid", kid), body -> body.put("exp", later));
        Eventually.holds("the key is known", Duration.ofSeconds(30), () -> status(token) == 200);

        topology.database()
                .execute("UPDATE employee.signing_keys SET verifies_until = clock_timestamp() WHERE kid = '" + kid
                        + "'");

        Eventually.holds("the key is of no use", Duration.ofSeconds(90), () -> status(token) == 401);
    }

    @Test
    void aLongTokenIsNotEvenRead() {
        for (int length : List.of(4_096, 65_536, 1_048_576)) {
            String token = token(head -> {}, body -> body.put("padding", "x".repeat(length)));
            Answer answer = wire.send(Call.get("/auth/me"), "Bearer " + token);
            assertThat(answer.status()).as(length + ": " + answer.status()).isIn(400, 401, 413, 414, 431);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.b", "a.b.c", "..", "e30.e30.", "a.b.c.d.e", "%00", "Bearer x", "dbk_x"})
    void nonsenseIsNoToken(String token) {
        assertRefused(token);
    }
}
